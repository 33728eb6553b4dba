package dev.hindsight.support.scheduling;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of an execution that failed. */
public final class Retries {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /** With each pause twice as long as the one before, their sum is a little less than two days. */
    private static final int IN_TWO_DAYS = 15;

    private Retries() {}

    /** Tries again after five seconds, ten, and so on, for two days; then says so as an error and gives up. */
    public static <T> FailureHandler<T> forTwoDays() {
        return FailureHandler.<T>maxRetries(IN_TWO_DAYS)
                .withBackoff(FIRST_PAUSE, 2)
                .thenRemove(Retries::giveUp);
    }

    private static void giveUp(ExecutionComplete failed) {
        var task = failed.getExecution().taskInstance;
        log.error(
                "Giving up {} after two days",
                task.getTaskAndInstance(),
                failed.getCause().orElse(null));
    }
}
