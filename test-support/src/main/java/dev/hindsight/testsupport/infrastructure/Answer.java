package dev.hindsight.testsupport.infrastructure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a {@link RecordingReceiver} answers.
 *
 * @param delay before anything is sent; {@link #HANGING} answers only when the receiver is closed
 * @param drip pause after each byte of the body
 */
public record Answer(int status, Map<String, String> headers, String body, Duration delay, Duration drip) {

    /** Takes the request and never answers. */
    public static final Answer HANGING = status(200).after(Duration.ofDays(1));

    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer status(int status) {
        return new Answer(status, Map.of(), "", Duration.ZERO, Duration.ZERO);
    }

    public Answer withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, more, body, delay, drip);
    }

    public Answer withBody(String text) {
        return new Answer(status, headers, text, delay, drip);
    }

    /** Sends nothing for this long. */
    public Answer after(Duration pause) {
        return new Answer(status, headers, body, pause, drip);
    }

    /** Sends the body byte by byte, with a pause after each. */
    public Answer dripping(Duration pause) {
        return new Answer(status, headers, body, delay, pause);
    }
}
