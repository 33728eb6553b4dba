package dev.hindsight.standalone.cli;

import dev.hindsight.standalone.system.RunFile.Run;
import dev.hindsight.standalone.system.RunningProjections;
import dev.hindsight.standalone.system.RunningProjections.Projection;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "rebuild",
        description = "Builds a projection again from the events, while everything runs.",
        mixinStandardHelpOptions = true)
class Rebuild implements Callable<Integer> {

    private static final Duration PAUSE = Duration.ofMillis(500);

    @Mixin
    private Instance instance = new Instance();

    @Parameters(
            paramLabel = "PROJECTION",
            arity = "0..1",
            description = "which; without it all are listed, and how far they are")
    private @Nullable String name;

    @Override
    public Integer call() throws InterruptedException {
        var run = instance.running();
        if (run == null) {
            throw new Refusal("Nothing runs on %s. Start it with: ./hindsight start --data %s"
                    .formatted(instance.data, instance.data));
        }
        var projections = RunningProjections.of(instance.data, run);
        try {
            if (name == null) {
                list(projections);
            } else {
                rebuild(projections, name, run);
            }
            return 0;
        } catch (DataAccessException gone) {
            throw new Refusal("The database does not answer. A rebuild that was asked for goes on by itself when"
                    + " Hindsight runs again. " + gone.getMostSpecificCause().getMessage());
        }
    }

    private static void list(RunningProjections projections) {
        System.out.printf("%-14s %-25s %8s %8s%n", "service", "projection", "position", "behind");
        projections
                .all()
                .forEach(it -> System.out.printf(
                        "%-14s %-25s %8d %8d%s%n",
                        it.service(),
                        it.name(),
                        Math.max(0, it.position()),
                        it.behind(),
                        it.rebuilding() ? "  being rebuilt" : ""));
    }

    private static void rebuild(RunningProjections projections, String name, Run run) throws InterruptedException {
        long start = System.nanoTime();
        var asked = known(projections, name);
        projections.rebuild(asked);
        System.out.println("Rebuilding " + name + "; it goes on if this command is interrupted.");
        var now = projections.again(asked);
        while (now.rebuilding()) {
            show(now);
            if (endsWithin(PAUSE, run)) {
                throw new Refusal("Hindsight has ended. The rebuild goes on by itself when it runs again.");
            }
            now = projections.again(now);
        }
        System.out.printf("%s is complete again, after %.1f s%n", name, (System.nanoTime() - start) / 1e9);
    }

    private static boolean endsWithin(Duration pause, Run run) throws InterruptedException {
        var process = ProcessHandle.of(run.pid());
        if (process.isEmpty()) {
            return true;
        }
        try {
            process.get().onExit().get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void show(Projection now) {
        now.completeAt()
                .map(end -> Math.max(0, end))
                .ifPresentOrElse(
                        end -> System.out.printf(
                                "  position %d of %d%n", Math.min(Math.max(0, now.position()), end), end),
                        () -> System.out.println("  waiting until nobody works on it"));
    }

    private static Projection known(RunningProjections projections, String name) {
        var all = projections.all();
        return all.stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no projection '%s'. There are: %s."
                        .formatted(name, all.stream().map(Projection::name).collect(Collectors.joining(", ")))));
    }
}
