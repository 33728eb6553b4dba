package dev.hindsight.notification.delivery;

import dev.hindsight.notification.settings.DeliverySettings;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a failed delivery is tried again. */
@Component
class RetrySchedule {

    /** No receiver may put us off for longer. */
    private static final Duration LONGEST_WISH = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("(\\d+)(\\.\\d+)?");
    private static final int ENOUGH_DIGITS = 9;
    private static final double JITTER = 0.1;

    private final DeliverySettings settings;
    private final Clock clock;

    RetrySchedule(DeliverySettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The pause before the next attempt: that of the schedule, a little longer at random so that those who failed together
     * do not come back together, and not before the receiver wishes.
     *
     * @param failed how many attempts have failed
     * @return nothing when there are no more attempts
     */
    Optional<Duration> pauseAfter(int failed, @Nullable String retryAfter) {
        if (failed > settings.retries().size()) {
            return Optional.empty();
        }
        var planned = settings.retries().get(failed - 1).toMillis();
        var jittered = Duration.ofMillis(
                (long) (planned * (1 + ThreadLocalRandom.current().nextDouble(JITTER))));
        var wished = wish(retryAfter);
        return Optional.of(wished.compareTo(jittered) > 0 ? wished : jittered);
    }

    /** What the header Retry-After asks for, in seconds or as a date; nothing when it is missing or no such thing. */
    Duration wish(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        var seconds = SECONDS.matcher(retryAfter.strip());
        var wish = seconds.matches()
                ? seconds(seconds.group(1)).plusSeconds(seconds.group(2) == null ? 0 : 1)
                : untilDate(retryAfter.strip());
        if (wish.isNegative()) {
            return Duration.ZERO;
        }
        return wish.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wish;
    }

    private static Duration seconds(String digits) {
        return digits.length() > ENOUGH_DIGITS ? LONGEST_WISH : Duration.ofSeconds(Long.parseLong(digits));
    }

    private Duration untilDate(String date) {
        try {
            Instant until = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(clock.instant(), until);
        } catch (DateTimeException noDate) {
            return Duration.ZERO;
        }
    }
}
