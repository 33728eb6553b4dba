package dev.hindsight.notification.read.notifications;

import dev.hindsight.notification.inapp.Bell;
import dev.hindsight.notification.inapp.Bells;
import dev.hindsight.notification.inapp.Inbox;
import dev.hindsight.notification.settings.InboxSettings;
import dev.hindsight.support.problem.ProblemTypes;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The streams that are open to this process, no more than it bears, and none once it is about to stop. */
@Component
class OpenStreams implements SmartLifecycle {

    private static final String AGAIN_SECONDS = "30";

    private final InboxSettings settings;
    private final Bells bells;
    private final Map<Place, Bell> open = new HashMap<>();
    private boolean running;

    OpenStreams(InboxSettings settings, Bells bells) {
        this.settings = settings;
        this.bells = bells;
    }

    /**
     * A place for one more stream of an inbox.
     *
     * @throws ErrorResponseException when there are too many
     */
    synchronized Place take(Inbox inbox) {
        if (!running) {
            throw refused(HttpStatus.SERVICE_UNAVAILABLE, "stopping", "This process is about to stop; ask again.");
        }
        var theirs = open.keySet().stream().filter(it -> it.inbox.equals(inbox)).count();
        if (theirs >= settings.streamsPerPerson()) {
            throw refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-streams",
                    "You have " + theirs + " streams open, which is the most there can be; close one.");
        }
        if (open.size() >= settings.streams()) {
            throw refused(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-streams",
                    "There are as many streams open as this process bears; ask again in a while.");
        }
        var place = new Place(inbox);
        open.put(place, place.bell);
        return place;
    }

    private static ErrorResponseException refused(HttpStatus status, String code, String detail) {
        var refused = new ErrorResponseException(status, ProblemTypes.problem(status, code, detail), null);
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, AGAIN_SECONDS);
        return refused;
    }

    synchronized boolean areEnding() {
        return !running;
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    /** Before the web server waits for the end of all requests, as these end only when they are told to. */
    @Override
    public synchronized void stop() {
        running = false;
        open.values().forEach(Bell::ring);
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private synchronized void give(Place place) {
        open.remove(place);
    }

    /** That of one stream, until it is closed. */
    final class Place implements AutoCloseable {

        private final Inbox inbox;
        private final Bell bell;

        private Place(Inbox inbox) {
            this.inbox = inbox;
            this.bell = bells.at(inbox);
        }

        Bell bell() {
            return bell;
        }

        @Override
        public void close() {
            bell.close();
            give(this);
        }
    }
}
