package dev.hindsight.testsupport.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartsTheInfrastructureOncePerRunIT {

    @Test
    void givesTwoProcessesOfARunTheSame() throws Exception {
        try (Child first = new Child(CoordinatesProgram.class);
                Child second = new Child(CoordinatesProgram.class)) {
            assertThat(first.line()).isEqualTo(second.line()).matches("\\d+ \\S+:\\d+ jdbc:postgresql:\\S+");
        }
    }

    @Test
    void keepsItWhenTheProcessThatStartedItEnds() throws Exception {
        String before;
        try (Child first = new Child(CoordinatesProgram.class)) {
            before = first.line();
            first.end();
        }
        try (Child second = new Child(CoordinatesProgram.class)) {
            assertThat(second.line()).isEqualTo(before);
        }
    }

    @Test
    void endsItWithTheRunAndLeavesNothingBehind() throws Exception {
        try (Child run = new Child(RunProgram.class)) {
            String[] said = run.line().split(" ", 3);
            long owner = Long.parseLong(said[0]);
            long server = Long.parseLong(said[1]);
            assertThat(server).isNotEqualTo(serverOf(TestRun.current()));
            assertThat(directoriesOf(owner)).hasSize(1);

            run.end();

            await().atMost(Duration.ofSeconds(60)).until(() -> !isAlive(server));
            assertThat(directoriesOf(owner)).isEmpty();
        }
    }

    @Test
    void cleansUpAfterOneThatWasKilled() throws Exception {
        try (Child run = new Child(RunProgram.class)) {
            String[] said = run.line().split(" ", 3);
            ProcessHandle.of(Long.parseLong(said[1])).orElseThrow().destroyForcibly();
            run.end();
            Path leftBehind = directoriesOf(Long.parseLong(said[0])).getFirst();

            new Leftovers(TestRun.directoryOfAllRuns(), TestRun.current().directory()).sweep();

            assertThat(leftBehind).doesNotExist();
            assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream()))
                    .noneMatch(line -> line.contains(leftBehind.toString()));
        }
    }

    private static long serverOf(TestRun run) {
        return new InfrastructureLauncher(run).findOrStart().serverPid();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static List<Path> directoriesOf(long owner) throws IOException {
        try (Stream<Path> runs = Files.list(TestRun.directoryOfAllRuns())) {
            return runs.filter(run -> run.getFileName().toString().startsWith(owner + "-"))
                    .toList();
        }
    }

    private static final class Child implements AutoCloseable {

        private final Process process;

        Child(Class<?> main) throws IOException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            process = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), main.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }

        String line() throws IOException {
            return Objects.requireNonNull(process.inputReader().readLine(), "the process ended");
        }

        void end() throws Exception {
            process.getOutputStream().close();
            process.waitFor();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
