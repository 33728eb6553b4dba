package dev.hindsight.notification.settings;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsTest {

    private static final Duration SOME = Duration.ofMinutes(1);
    private static final Duration NONE = Duration.ZERO;

    @ParameterizedTest
    @MethodSource("senseless")
    void refuseWhatMakesNoSense(ThrowingCallable settings) {
        assertThatIllegalArgumentException().isThrownBy(settings);
    }

    static Stream<ThrowingCallable> senseless() {
        return Stream.of(
                () -> new InboxSettings(NONE, 1, 1, SOME),
                () -> new InboxSettings(SOME, 0, 1, SOME),
                () -> new InboxSettings(SOME, 1, 0, SOME),
                () -> new InboxSettings(SOME, 1, 1, NONE),
                () -> new LetterSettings(SOME.negated()),
                () -> new RotationSettings(NONE),
                () -> new RotationSettings(Duration.ofDays(91)),
                () -> new SilenceSettings(SOME));
    }
}
