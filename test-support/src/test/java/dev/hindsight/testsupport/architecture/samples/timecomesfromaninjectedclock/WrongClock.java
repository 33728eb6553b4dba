package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

import java.time.Clock;

class WrongClock {

    Clock clock() {
        return Clock.systemUTC();
    }
}
