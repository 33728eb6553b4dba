package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

import java.time.Instant;

class WrongInstant {

    Instant openedAt() {
        return Instant.now();
    }
}
