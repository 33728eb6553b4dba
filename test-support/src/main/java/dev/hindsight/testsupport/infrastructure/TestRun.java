package dev.hindsight.testsupport.infrastructure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What all test JVMs of one build have in common: the process that started them, Maven or an IDE.
 *
 * @param owner lives as long as the run
 */
record TestRun(ProcessHandle owner) {

    /** Surefire starts its JVMs through a shell. */
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "zsh", "ksh", "busybox");

    /** A process id comes again, with its start time it does not. */
    private static final Pattern DIRECTORY_NAME = Pattern.compile("(?<pid>\\d+)-\\d+");

    static TestRun current() {
        return new TestRun(owner(ProcessHandle.current()));
    }

    /** Whether the owner of the run with this directory has ended; false for a directory of no run. */
    static boolean isOver(Path directory) {
        Matcher name = DIRECTORY_NAME.matcher(directory.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group("pid")))
                        .map(TestRun::new)
                        .filter(run -> run.directory().getFileName().equals(directory.getFileName()))
                        .isEmpty();
    }

    static Path directoryOfAllRuns() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "hindsight-test-" + System.getProperty("user.name", "nobody"));
    }

    /** Of this run only. */
    Path directory() {
        long started = owner.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return directoryOfAllRuns().resolve(owner.pid() + "-" + started);
    }

    private static ProcessHandle owner(ProcessHandle process) {
        Optional<ProcessHandle> parent = process.parent();
        if (parent.isEmpty()) {
            return process;
        }
        return isShell(parent.get()) ? owner(parent.get()) : parent.get();
    }

    private static boolean isShell(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> SHELLS.contains(Path.of(command).getFileName().toString()))
                .orElse(false);
    }
}
