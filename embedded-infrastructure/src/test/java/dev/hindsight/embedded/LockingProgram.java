package dev.hindsight.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Locks a data directory, says so and waits to be ended. */
final class LockingProgram {

    public static void main(String[] arguments) throws InterruptedException {
        try (DataDirectory _ = DataDirectory.lock(Path.of(arguments[0]))) {
            System.out.println("locked");
            new CountDownLatch(1).await();
        }
    }

    private LockingProgram() {}
}
