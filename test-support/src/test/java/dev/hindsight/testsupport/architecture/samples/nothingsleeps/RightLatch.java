package dev.hindsight.testsupport.architecture.samples.nothingsleeps;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

record RightLatch(CountDownLatch latch) {

    boolean pause() throws InterruptedException {
        return latch.await(1, TimeUnit.SECONDS);
    }
}
