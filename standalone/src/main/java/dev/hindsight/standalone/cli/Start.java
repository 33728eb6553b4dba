package dev.hindsight.standalone.cli;

import dev.hindsight.standalone.sample.Sample;
import dev.hindsight.standalone.system.RunFile;
import dev.hindsight.standalone.system.StandaloneSystem;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "start", description = "Starts everything in one process.", mixinStandardHelpOptions = true)
class Start implements Callable<Integer> {

    @Mixin
    private Instance instance = new Instance();

    @Option(
            names = "--sample",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "whether to load sample incidents into empty data (yes)")
    @SuppressWarnings("UnusedVariable")
    private boolean sample;

    @Option(names = "--detach", description = "return when it is ready; it goes on in the background")
    private boolean detach;

    @Override
    public Integer call() throws Exception {
        var run = instance.running();
        if (run != null) {
            throw new Refusal(
                    "Hindsight runs already on %s, at %s (process %d). Stop it with: ./hindsight stop --data %s"
                            .formatted(instance.data, run.origin(), run.pid(), instance.data));
        }
        return detach ? new Background(instance, sample).start() : inForeground();
    }

    private int inForeground() throws InterruptedException {
        var progress = new Progress();
        var system = new StandaloneSystem(instance.data.toAbsolutePath().normalize(), instance.port, progress::show);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "shutdown"));
        RunFile.Run run = system.start();
        progress.done(Greeting.of(run));
        if (sample) {
            Thread.ofVirtual().name("sample").start(() -> loadSample(run, progress));
        }
        new CountDownLatch(1).await();
        return 0;
    }

    private void loadSample(RunFile.Run run, Progress progress) {
        try {
            var data = instance.data.toAbsolutePath().normalize();
            new Sample(data, run.origin(), Hindsight.clock(), progress::show).loadIntoEmptyData();
        } catch (RuntimeException stopped) {
            LoggerFactory.getLogger(Sample.class).warn("Loading the sample ended early", stopped);
            progress.show("the sample is not complete (" + stopped.getMessage() + "); the next start goes on with it");
        }
    }
}
