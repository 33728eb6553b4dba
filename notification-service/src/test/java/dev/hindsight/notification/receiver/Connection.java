package dev.hindsight.notification.receiver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** A connection of a receiver, byte by byte. */
public final class Connection {

    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)\r\n");

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final AtomicLong sent;

    Connection(Socket socket, AtomicLong sent) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.sent = sent;
    }

    void readRequest() throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return;
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        }
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        sent.addAndGet(bytes.length);
    }

    /** Sends the same as fast as it is taken, until nobody takes it any more. */
    void sendForever(String text) throws IOException {
        while (true) {
            send(text);
        }
    }

    /** Sends the same again and again until the other side gives up. */
    void drip(String text, Duration pause) throws IOException {
        socket.setSoTimeout(Math.toIntExact(pause.toMillis()));
        do {
            send(text);
        } while (!isOver());
    }

    private boolean isOver() throws IOException {
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        }
    }

    /** Says nothing more until the other side gives up. */
    void hang() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    /** Closes so that the other side is told of an error. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
