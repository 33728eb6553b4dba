package dev.hindsight.standalone.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "stop", description = "Stops it; nothing is lost.", mixinStandardHelpOptions = true)
class Stop implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private Instance instance = new Instance();

    @Override
    public Integer call() throws InterruptedException, ExecutionException {
        var run = instance.running();
        if (run == null) {
            throw new Refusal("Nothing runs on %s. Start it with: ./hindsight start --data %s"
                    .formatted(instance.data, instance.data));
        }
        var process = ProcessHandle.of(run.pid());
        System.out.println("Stopping Hindsight at " + run.origin() + " ...");
        if (process.isPresent()) {
            process.get().destroy();
            awaitEnd(process.get());
        }
        System.out.println("Stopped.");
        return 0;
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException, ExecutionException {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stillRunning) {
            throw new Refusal("Process %d has not ended after %d s. 'kill -9 %d' is safe: nothing acknowledged is lost."
                    .formatted(process.pid(), PATIENCE.toSeconds(), process.pid()));
        }
    }
}
