package dev.hindsight.standalone.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "status",
        description = "Shows whether it runs, and the ports of all parts.",
        mixinStandardHelpOptions = true)
class Status implements Callable<Integer> {

    @Mixin
    private Instance instance = new Instance();

    @Override
    public Integer call() {
        var run = instance.running();
        if (run == null) {
            throw new Refusal("Nothing runs on %s. Start it with: ./hindsight start --data %s"
                    .formatted(instance.data, instance.data));
        }
        System.out.printf(
                "Hindsight runs at %s on %s (process %d, since %s)%n",
                run.origin(), instance.data, run.pid(), run.since());
        run.ports().forEach((part, port) -> System.out.printf("  %-22s %d%n", part, port));
        return 0;
    }
}
