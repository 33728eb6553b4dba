package dev.hindsight.notification.receiver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/** A server that plays a script, always or only on its first connection and is good from then on. */
public final class ScriptedReceiver implements AutoCloseable {

    private static final Script GOOD = Script.answering("200 OK", "Connection: close\r\n", "taken");

    private final ServerSocket server;
    private final Misbehaviour misbehaviour;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicLong sent = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ScriptedReceiver(ServerSocket server, Misbehaviour misbehaviour) {
        this.server = server;
        this.misbehaviour = misbehaviour;
    }

    /** On a free port of 127.0.0.1. */
    public static ScriptedReceiver start(Misbehaviour misbehaviour, ServerSocketFactory sockets) {
        try {
            var server = sockets.createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
            var receiver = new ScriptedReceiver(server, misbehaviour);
            Thread.ofPlatform().daemon().start(receiver::accept);
            return receiver;
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    public URI url() {
        return URI.create(misbehaviour.scheme() + "://127.0.0.1:" + server.getLocalPort() + "/hook");
    }

    /** How many connections are open at this moment. */
    public int open() {
        return open.get();
    }

    /** How many bytes were got rid of, into the buffers of the system at least. */
    public long sent() {
        return sent.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException closed) {
                // Which the next look at the server shows.
            }
        }
    }

    private void serve(Socket socket) {
        var isFirst = accepted.getAndIncrement() == 0;
        try (socket) {
            var script = isFirst || misbehaviour.isForGood() ? misbehaviour.script() : GOOD;
            script.play(new Connection(socket, sent));
        } catch (IOException brokenOff) {
            // By the one who had enough of it.
        } finally {
            open.decrementAndGet();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            server.close();
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }
}
