package dev.hindsight.standalone.cli;

import dev.hindsight.access.audit.verification.AuditVerification;
import dev.hindsight.standalone.system.RunningAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify-audit",
        description = "Checks that nobody has changed the audit log, or what it tells of, while everything runs.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {
            "0:the log is whole",
            "1:it is not, or could not be checked",
            "2:the command was not understood",
            "3:what there is of it is whole, but it is catching up: ask again later"
        },
        mixinStandardHelpOptions = true)
class VerifyAudit implements Callable<Integer> {

    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final int CATCHING_UP = 3;
    private static final String LOG = "access-service";

    @Mixin
    private Instance instance = new Instance();

    @Option(
            names = "--database",
            paramLabel = "SERVICE=JDBC_URL",
            description = "of a service that runs as its own process, with user and password in the address; once for"
                    + " each, and one is " + LOG)
    private Map<String, String> databases = new LinkedHashMap<>();

    @Option(names = "--key-file", paramLabel = "FILE", description = "with the key of the audit log, for --database")
    private @Nullable Path keyFile;

    @Override
    public Integer call() throws IOException {
        try {
            var report = verification().verify(new Ticker()::show);
            report.findings().forEach(finding -> System.out.printf("%s: %s%n", finding.workspace(), finding.what()));
            if (report.underWay() > 0) {
                System.out.printf("%d events are not in the log yet%n", report.underWay());
            }
            if (!report.isWhole()) {
                throw new Refusal("The audit log is not whole: %d of %d workspaces"
                        .formatted(report.findings().size(), report.workspaces()));
            }
            System.out.printf("%d entries of %d workspaces are whole%n", report.entries(), report.workspaces());
            if (report.isCatchingUp()) {
                System.out.println("Entries of old events still arrive: the log is catching up, ask again later");
                return CATCHING_UP;
            }
            return 0;
        } catch (DataAccessException gone) {
            throw new Refusal("The database does not answer. "
                    + gone.getMostSpecificCause().getMessage());
        }
    }

    private AuditVerification verification() throws IOException {
        if (!databases.isEmpty()) {
            return ofSeparateProcesses();
        }
        var run = instance.running();
        if (run == null) {
            throw new Refusal("Nothing runs on %s. Start it with: ./hindsight start --data %s"
                    .formatted(instance.data, instance.data));
        }
        return RunningAudit.of(instance.data, run, Hindsight.clock());
    }

    private AuditVerification ofSeparateProcesses() throws IOException {
        if (!databases.containsKey(LOG) || keyFile == null) {
            throw new Refusal("Name the database of " + LOG + " too, and with --key-file the key of the audit log.");
        }
        return RunningAudit.of(databases, Files.readString(keyFile).strip(), Hindsight.clock());
    }

    /** Tells how far it is, but not of what takes a moment. */
    private static final class Ticker {

        private long told = System.nanoTime();

        void show(long entries) {
            if (System.nanoTime() - told > SILENCE.toNanos()) {
                told = System.nanoTime();
                System.out.printf("  %d entries checked%n", entries);
            }
        }
    }
}
