package dev.hindsight.standalone.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts Hindsight in a process of its own and shows its progress until it is ready. */
class Background {

    private final Instance instance;
    private final boolean sample;

    Background(Instance instance, boolean sample) {
        this.instance = instance;
        this.sample = sample;
    }

    int start() throws IOException, InterruptedException {
        var output = instance.data.toAbsolutePath().resolve("logs/start.log");
        Files.createDirectories(output.getParent());
        var process = new ProcessBuilder(commandLine())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .start();
        long shown = 0;
        while (process.isAlive() && !isReady(process.pid())) {
            shown = show(output, shown);
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        show(output, shown);
        return process.isAlive() ? 0 : Math.max(1, process.exitValue());
    }

    private boolean isReady(long pid) {
        var run = instance.running();
        return run != null && run.pid() == pid;
    }

    private List<String> commandLine() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Hindsight.class.getName()));
        command.addAll(List.of("start", "--port", String.valueOf(instance.port), "--data", instance.data.toString()));
        command.add(sample ? "--sample" : "--no-sample");
        return command;
    }

    private static long show(Path output, long from) throws IOException {
        try (var file = new RandomAccessFile(output.toFile(), "r")) {
            var news = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(news);
            System.out.print(new String(news, StandardCharsets.UTF_8));
            return from + news.length;
        }
    }
}
