package dev.hindsight.standalone.cli;

import dev.hindsight.embedded.EmbeddedInfrastructureException;
import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program behind {@code ./hindsight}; it exits with 0 only on success. */
@Command(
        name = "hindsight",
        description = "From incident through blameless postmortem to finished action items.",
        subcommands = {
            Start.class,
            Stop.class,
            Status.class,
            Token.class,
            Import.class,
            Rebuild.class,
            VerifyAudit.class
        },
        footer = {
            "",
            "  test       installs what the tests need and runs all of them",
            "  benchmark  measures how fast it is, see docs/performance.md",
            ""
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Hindsight {

    private Hindsight() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Hindsight())
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> report(failure, commandLine.getErr()));
    }

    /** The time that all commands go by. */
    static Clock clock() {
        return Clock.systemUTC();
    }

    private static int report(Exception failure, PrintWriter err) {
        err.println(failure.getMessage());
        if (!(failure instanceof Refusal || failure instanceof EmbeddedInfrastructureException)) {
            failure.printStackTrace(err);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
