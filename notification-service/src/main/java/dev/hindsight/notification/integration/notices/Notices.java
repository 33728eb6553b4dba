package dev.hindsight.notification.integration.notices;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.postmortem.PostmortemEvent;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.people.Teams;
import dev.hindsight.notification.people.Teams.Member;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds who is to be told of an event, and why; of each person the reason that matters most comes first. */
@Component
public class Notices {

    private final TaskNotices tasks;
    private final IncidentNotices incidents;
    private final PostmortemNotices postmortems;
    private final MentionNotices mentions;
    private final Teams teams;

    Notices(
            TaskNotices tasks,
            IncidentNotices incidents,
            PostmortemNotices postmortems,
            MentionNotices mentions,
            Teams teams) {
        this.tasks = tasks;
        this.incidents = incidents;
        this.postmortems = postmortems;
        this.mentions = mentions;
        this.teams = teams;
    }

    /** Of events that this service has heard of the teams of their incidents already; who lost sight by a later one is not told. */
    public List<Notice> of(List<? extends EventEnvelope<? extends PublicEvent>> events) {
        var notices = events.stream().flatMap(this::of).toList();
        var whoSee = teams.whoSee(
                notices.stream().flatMap(Notices::whoMustSee).distinct().toList());
        return notices.stream()
                .filter(notice -> whoMustSee(notice).allMatch(whoSee::contains))
                .toList();
    }

    private static Stream<Member> whoMustSee(Notice notice) {
        return Stream.ofNullable(notice.privateIncident()).map(incident -> new Member(incident, notice.person()));
    }

    private Stream<Notice> of(EventEnvelope<? extends PublicEvent> event) {
        if (!(event.data() instanceof IncidentFact fact)) {
            return Stream.empty();
        }
        var occasion = new Occasion(event, fact);
        return Stream.concat(byPart(occasion), mentions.of(occasion));
    }

    private Stream<Notice> byPart(Occasion occasion) {
        return switch (occasion.fact()) {
            case IncidentEvent incident -> incidents.of(occasion, incident);
            case PostmortemEvent postmortem -> postmortems.of(occasion, postmortem);
            case TaskEvent task -> tasks.of(occasion, task);
            default -> Stream.empty();
        };
    }
}
