package dev.hindsight.notification.integration.notices;

import dev.hindsight.events.postmortem.PostmortemEvent;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.integration.news.Links;
import dev.hindsight.notification.integration.news.PlainWords;
import dev.hindsight.notification.message.Shortening;
import dev.hindsight.notification.people.Teams;
import dev.hindsight.notification.preferences.Concern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the author of a new postmortem, and those who took part in the incident of a published one. */
@Component
class PostmortemNotices {

    private final Links links;
    private final Teams teams;

    PostmortemNotices(Links links, Teams teams) {
        this.links = links;
        this.teams = teams;
    }

    Stream<Notice> of(Occasion occasion, PostmortemEvent event) {
        return switch (event) {
            case PostmortemOpenedV1 it -> opened(occasion, it);
            case PostmortemPublishedV1 it -> published(occasion, it);
            default -> Stream.empty();
        };
    }

    private Stream<Notice> opened(Occasion occasion, PostmortemOpenedV1 event) {
        var incident = event.incident();
        var postmortem = event.postmortem();
        return Stream.of(postmortem.author())
                .filter(occasion::isNewsTo)
                .map(author -> occasion.notice(
                        author,
                        Concern.POSTMORTEM_AUTHOR,
                        "You write the postmortem of " + incident.key() + ": " + incident.title(),
                        "Opened by " + event.by() + ".",
                        links.postmortem(occasion.workspace(), incident, postmortem.url())
                                .url()));
    }

    private Stream<Notice> published(Occasion occasion, PostmortemPublishedV1 event) {
        var incident = event.incident();
        if (incident.backfill()) {
            return Stream.empty();
        }
        var postmortem = event.postmortem();
        return teams.of(incident.id()).stream()
                .filter(occasion::isNewsTo)
                .map(member -> occasion.noticeOfIncident(
                        occasion.idFor(member),
                        member,
                        Concern.POSTMORTEM_PUBLISHED,
                        "The postmortem of " + incident.key() + " is published: " + incident.title(),
                        Shortening.text(PlainWords.of(postmortem.summary()), MentionNotices.LONGEST),
                        links.postmortem(occasion.workspace(), incident, postmortem.url())
                                .url()));
    }
}
