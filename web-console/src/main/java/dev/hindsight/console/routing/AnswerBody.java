package dev.hindsight.console.routing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The body of a service's answer on its way to the client. */
final class AnswerBody {

    private static final Logger log = LoggerFactory.getLogger(AnswerBody.class);
    private static final int BUFFER = 16 * 1024;

    private final Service service;
    private final InputStream from;
    private final HttpServletResponse to;
    private final StreamsOnTheWay streams;

    AnswerBody(Service service, InputStream from, HttpServletResponse to, StreamsOnTheWay streams) {
        this.service = service;
        this.from = from;
        this.to = to;
        this.streams = streams;
    }

    void copy() throws IOException {
        if (!isStreamOfEvents()) {
            copyAll(false);
            return;
        }
        streams.begin(from);
        try {
            to.flushBuffer(); // the client is told that the stream is open, even if nothing happens for a while
            copyAll(true);
        } finally {
            streams.end(from);
        }
    }

    private void copyAll(boolean atOnce) throws IOException {
        var buffer = new byte[BUFFER];
        for (var read = readInto(buffer); read >= 0; read = readInto(buffer)) {
            to.getOutputStream().write(buffer, 0, read);
            if (atOnce) {
                to.flushBuffer();
            }
        }
    }

    private int readInto(byte[] buffer) {
        try {
            return from.read(buffer);
        } catch (IOException broken) {
            if (isStreamOfEvents() && streams.areEnded()) {
                return -1;
            }
            if (to.isCommitted()) {
                throw halfAnAnswer(broken);
            }
            to.reset();
            throw RoutingProblem.broken(service);
        }
    }

    /**
     * Makes the container close the connection, so that half an answer is not taken for a whole one. Without the cause,
     * as an end of file in it would be taken for a client that has gone, and that ends an answer as if it were whole.
     */
    private IllegalStateException halfAnAnswer(IOException broken) {
        log.warn("The {} broke off in the middle of its answer", service.name(), broken);
        return new IllegalStateException("The " + service.name() + " broke off in the middle of its answer");
    }

    private boolean isStreamOfEvents() {
        var type = to.getContentType();
        return type != null && type.startsWith("text/event-stream");
    }
}
