package dev.hindsight.notification.read.notifications;

import dev.hindsight.notification.inapp.Bell;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * One stream of server-sent events. It reads what is to be sent when it can be sent, so that for a client who is slow nothing
 * is kept in memory.
 */
final class NotificationStream {

    private final LongFunction<List<Happened>> happenedAfter;
    private final JsonMapper json;
    private final OutputStream client;
    private final Duration heartbeat;
    private long last;

    /**
     * A stream that begins after a number.
     *
     * @param happenedAfter what happened after a number, or the beginning of that
     * @param heartbeat longest silence
     */
    NotificationStream(
            LongFunction<List<Happened>> happenedAfter,
            long last,
            JsonMapper json,
            OutputStream client,
            Duration heartbeat) {
        this.happenedAfter = happenedAfter;
        this.last = last;
        this.json = json;
        this.client = client;
        this.heartbeat = heartbeat;
    }

    /**
     * Sends what happens as long as there is time left. It looks for it at the beginning and whenever the bell has rung; in
     * silence it asks nobody.
     *
     * @param bell rings when something has happened, and when there is no more time
     * @param timeLeft none, or less, when the stream is to end
     * @throws IOException when the client has gone
     */
    void run(Bell bell, Supplier<Duration> timeLeft) throws IOException, InterruptedException {
        // A client that is cut off before anything happens resumes from here.
        send("retry: 1000\nid: " + last + "\n\n");
        var hasRung = true;
        for (var left = timeLeft.get(); left.isPositive(); left = timeLeft.get()) {
            if (hasRung && sendWhatHappened()) {
                // That was the beginning, perhaps.
                continue;
            }
            hasRung = bell.await(left.compareTo(heartbeat) < 0 ? left : heartbeat);
            if (!hasRung) {
                send(":\n\n");
            }
        }
    }

    private boolean sendWhatHappened() throws IOException {
        var happened = happenedAfter.apply(last);
        var events = new StringBuilder();
        for (var it : happened) {
            events.append("id: ").append(it.number()).append('\n');
            events.append("event: ").append(it.kind()).append('\n');
            events.append("data: ")
                    .append(json.writeValueAsString(it.notification()))
                    .append("\n\n");
            last = it.number();
        }
        if (!happened.isEmpty()) {
            send(events.toString());
        }
        return !happened.isEmpty();
    }

    private void send(String text) throws IOException {
        client.write(text.getBytes(StandardCharsets.UTF_8));
        client.flush();
    }
}
