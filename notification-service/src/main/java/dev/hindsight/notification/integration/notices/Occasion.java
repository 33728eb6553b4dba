package dev.hindsight.notification.integration.notices;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.IncidentRef;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.model.Severity;
import dev.hindsight.notification.preferences.Concern;
import dev.hindsight.support.id.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event by which people could be told something. */
record Occasion(EventEnvelope<?> event, IncidentFact fact) {

    private static final String SERVICE_ACCOUNT = "service:";

    String workspace() {
        return event.workspace();
    }

    IncidentRef incident() {
        return fact.incident();
    }

    /** Whether there is such a person who does not know it anyway, having done it; programs have no inbox. */
    boolean isNewsTo(@Nullable String person) {
        return person != null && !person.equals(fact.by()) && !person.startsWith(SERVICE_ACCOUNT);
    }

    /** The id of what a person is told by this event alone. */
    UUID idFor(String person) {
        return Ids.name("notification", person, event.source(), event.id());
    }

    /** For somebody who may see what it says by their own part in it. */
    Notice notice(String person, Concern concern, String title, String text, String url) {
        return notice(idFor(person), person, concern, title, text, url, null);
    }

    /** For somebody who is told as long as they may see the incident. */
    Notice noticeOfIncident(UUID id, String person, Concern concern, String title, String text, String url) {
        return notice(
                id,
                person,
                concern,
                title,
                text,
                url,
                incident().isPrivate() ? incident().id() : null);
    }

    private Notice notice(
            UUID id,
            String person,
            Concern concern,
            String title,
            String text,
            String url,
            @Nullable String privateIncident) {
        return new Notice(
                id,
                event.source() + " " + event.id(),
                workspace(),
                person,
                concern,
                event.type(),
                (incident().drill() ? "Drill: " : "") + title,
                text,
                url,
                event.time(),
                Severity.parse(incident().severity()).orElse(null),
                privateIncident);
    }
}
