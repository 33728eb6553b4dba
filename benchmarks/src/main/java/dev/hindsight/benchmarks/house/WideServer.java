package dev.hindsight.benchmarks.house;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executor;

/** A server that is not what is measured: it takes as many connections at once as there may be, and keeps them. */
final class WideServer {

    /** With the usual 50 the kernel drops what comes at once beyond it, and whoever connects tries again a second later. */
    private static final int BACKLOG = 4_096;

    private static final int KEPT_CONNECTIONS = 20_000;

    static {
        // Without it each answer on a connection that is used again waits for the other side's acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", String.valueOf(KEPT_CONNECTIONS));
    }

    private WideServer() {}

    /** Not started yet. */
    static HttpServer with(Executor threads) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            server.setExecutor(threads);
            return server;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
