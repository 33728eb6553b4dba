package dev.hindsight.notification.read.notifications;

import dev.hindsight.notification.inapp.Inbox;
import dev.hindsight.notification.settings.InboxSettings;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Callers;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class NotificationStreamApi {

    private static final Logger log = LoggerFactory.getLogger(NotificationStreamApi.class);

    /** Of a token without an end. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final NotificationTable notifications;
    private final OpenStreams streams;
    private final InboxSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    NotificationStreamApi(
            NotificationTable notifications,
            OpenStreams streams,
            InboxSettings settings,
            JsonMapper json,
            Clock clock) {
        this.notifications = notifications;
        this.streams = streams;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /** The thread of the request waits, which is a virtual one and costs next to nothing. */
    @GetMapping("/api/ws/{ws}/notifications/stream")
    @Requires(Permission.READ_NOTIFICATIONS)
    @Operation(
            summary = "Shows live what happens among the caller's own notifications",
            description =
                    "Server-sent events: `notification` for a new one, `read` for one that was marked as read, each with"
                            + " the notification as data. The stream ends with the token; a client that comes back with"
                            + " `Last-Event-ID` misses nothing.",
            operationId = "notificationStream")
    @ApiResponse(
            responseCode = "200",
            description = "A stream of events.",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void stream(
            HttpMethod method,
            Caller caller,
            @Parameter(description = "The id of the last event that the client has seen.")
                    @RequestHeader(name = "Last-Event-ID", defaultValue = "")
                    String lastEventId,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        if (method.equals(HttpMethod.HEAD)) {
            // Whoever asks for the headers alone would wait for the end of a stream that they see nothing of.
            return;
        }
        var inbox = new Inbox(caller.workspace(), caller.user());
        try (var place = streams.take(inbox)) {
            // Proxies such as nginx pass it on at once then.
            response.setHeader("X-Accel-Buffering", "no");
            var stream = new NotificationStream(
                    after -> notifications.happenedAfter(inbox, after),
                    notifications.whereToBegin(inbox, numberIn(lastEventId)),
                    json,
                    response.getOutputStream(),
                    settings.heartbeat());
            var end = Callers.currentTokenEnd().orElseGet(() -> clock.instant().plus(LONGEST));
            stream.run(
                    place.bell(), () -> streams.areEnding() ? Duration.ZERO : Duration.between(clock.instant(), end));
        } catch (DataAccessException databaseIsAway) {
            endOrFail(response, databaseIsAway);
        } catch (IOException gone) {
            log.debug("A client of a stream has gone", gone);
        }
    }

    /** Whoever has seen the beginning comes back, and is told what is wrong or what was missed. */
    private static void endOrFail(HttpServletResponse response, DataAccessException databaseIsAway) {
        if (!response.isCommitted()) {
            throw databaseIsAway;
        }
        log.debug("A stream ends as the database is away", databaseIsAway);
    }

    /** What cannot be an id of ours is taken as not there. */
    private static @Nullable Long numberIn(String lastEventId) {
        return lastEventId.matches("\\d{1,18}") ? Long.valueOf(lastEventId) : null;
    }
}
