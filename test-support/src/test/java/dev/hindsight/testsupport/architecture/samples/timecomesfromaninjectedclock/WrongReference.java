package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

import java.time.Instant;
import java.util.function.Supplier;

class WrongReference {

    Supplier<Instant> openedAt() {
        return Instant::now;
    }
}
