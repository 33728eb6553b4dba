package dev.hindsight.notification.receiver;

import java.io.IOException;

/** What a receiver does with a connection; it is closed afterwards. */
@FunctionalInterface
public interface Script {

    void play(Connection connection) throws IOException;

    /** Reads the request and says this. */
    static Script saying(String answer) {
        return connection -> {
            connection.readRequest();
            connection.send(answer);
        };
    }

    /** Reads the request and answers with this status and body, in order. */
    static Script answering(String status, String headers, String body) {
        return saying("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }
}
