package dev.hindsight.endtoend.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the modules of the build made. */
public final class Modules {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Modules() {}

    static Path standaloneJar() {
        return existing(Path.of("../standalone/target/standalone.jar"));
    }

    public static Path executableJar(String module) {
        try (var files = Files.list(Path.of("..", module, "target"))) {
            return existing(files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(module + " has no executable jar; package it first")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isHealthy(URI origin) {
        try {
            var request =
                    HttpRequest.newBuilder(origin.resolve("/actuator/health")).build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(file + " is missing; run 'mvn package' first");
        }
        return file.toAbsolutePath().normalize();
    }
}
