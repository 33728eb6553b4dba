package dev.hindsight.notification.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes connections, counts them and closes them without a word. */
final class CountingListener implements AutoCloseable {

    private final ServerSocket socket;
    private final AtomicInteger accepted = new AtomicInteger();

    private CountingListener(ServerSocket socket) {
        this.socket = socket;
    }

    /** On every address that this machine has, of IPv4 and IPv6. */
    static CountingListener onAllAddresses() {
        try {
            var listener = new CountingListener(new ServerSocket(0));
            Thread.ofPlatform().daemon().start(listener::listen);
            return listener;
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    int accepted() {
        return accepted.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (var _ = socket.accept()) {
                accepted.incrementAndGet();
            } catch (IOException closed) {
                // Which the next look at the socket shows.
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }
}
