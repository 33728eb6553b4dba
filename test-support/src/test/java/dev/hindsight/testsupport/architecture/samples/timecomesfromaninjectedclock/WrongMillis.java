package dev.hindsight.testsupport.architecture.samples.timecomesfromaninjectedclock;

class WrongMillis {

    long openedAt() {
        return System.currentTimeMillis();
    }
}
