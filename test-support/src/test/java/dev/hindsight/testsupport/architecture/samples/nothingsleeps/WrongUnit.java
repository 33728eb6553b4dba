package dev.hindsight.testsupport.architecture.samples.nothingsleeps;

import java.util.concurrent.TimeUnit;

class WrongUnit {

    void pause() throws InterruptedException {
        TimeUnit.SECONDS.sleep(1);
    }
}
