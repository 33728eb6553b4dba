package dev.hindsight.testsupport.architecture.samples.nothingsleeps;

import java.time.Duration;

class WrongThread {

    void pause() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(1));
    }
}
