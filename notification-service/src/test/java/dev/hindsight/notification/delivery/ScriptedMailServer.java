package dev.hindsight.notification.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A mail server that answers as told, by the beginning of what it hears; nothing at all to {@code silence}. */
final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, String> answers;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ScriptedMailServer(ServerSocket server, Map<String, String> answers) {
        this.server = server;
        this.answers = answers;
    }

    static ScriptedMailServer start(Map<String, String> answers) {
        try {
            var script = new ScriptedMailServer(new ServerSocket(0, 10, InetAddress.ofLiteral("127.0.0.1")), answers);
            script.threads.execute(script::listen);
            return script;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getLocalPort();
    }

    List<String> heard() {
        return List.copyOf(heard);
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                threads.execute(() -> speak(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void speak(Socket client) {
        try (client;
                var lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            say(client, "220 ready");
            var isData = false;
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.add(line);
                if (isData && !line.equals(".")) {
                    continue;
                }
                var answer = answer(isData ? "END" : line);
                isData = answer.startsWith("354");
                if (!answer.equals("silence")) {
                    say(client, answer);
                }
            }
        } catch (IOException gone) {
            heard.add("(gone)");
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(it -> line.startsWith(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.startsWith("DATA") ? "354 go on" : "250 ok");
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
