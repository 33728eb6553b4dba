package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

import java.time.Clock;

class RightStart {

    static void main(String[] arguments) {
        new RightClock(Clock.systemUTC()).openedAt();
    }
}
