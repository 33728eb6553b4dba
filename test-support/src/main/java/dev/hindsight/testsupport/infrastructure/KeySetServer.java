package dev.hindsight.testsupport.infrastructure;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Publishes public keys on a local port until the process ends. */
final class KeySetServer {

    private static final String PATH = "/jwks";

    private final HttpServer server;

    KeySetServer(JWKSet keys) {
        byte[] content = keys.toString(true).getBytes(StandardCharsets.UTF_8);
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the key set", e);
        }
        server.createContext(PATH, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, content.length);
            try (exchange) {
                exchange.getResponseBody().write(content);
            }
        });
        // The server's thread is of the kind of the thread that starts it; a daemon does not keep the process up.
        Thread.ofPlatform().daemon().start(server::start);
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String uri() {
        return origin() + PATH;
    }
}
