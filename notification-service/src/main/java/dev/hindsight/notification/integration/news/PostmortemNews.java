package dev.hindsight.notification.integration.news;

import dev.hindsight.events.postmortem.PostmortemEvent;
import dev.hindsight.events.postmortem.PostmortemIncidentAttachedV1;
import dev.hindsight.events.postmortem.PostmortemIncidentDetachedV1;
import dev.hindsight.events.postmortem.PostmortemOpenedV1;
import dev.hindsight.events.postmortem.PostmortemPublishedV1;
import dev.hindsight.events.postmortem.PostmortemRef;
import dev.hindsight.events.postmortem.PostmortemRepublishedV1;
import dev.hindsight.events.postmortem.PostmortemUnpublishedV1;
import dev.hindsight.events.postmortem.PublishedPostmortem;
import dev.hindsight.notification.news.Durations;
import dev.hindsight.notification.news.Facts;
import dev.hindsight.notification.news.News;

/** What is told of a postmortem. */
final class PostmortemNews {

    private final Links links;

    PostmortemNews(Links links) {
        this.links = links;
    }

    News of(Told told, PostmortemEvent event) {
        var facts = Words.severity(event.incident());
        return switch (event) {
            case PostmortemOpenedV1 it -> draft(told, "Postmortem opened", it, it.postmortem(), facts);
            case PostmortemPublishedV1 it -> published(told, "Postmortem published", it, it.postmortem(), facts);
            case PostmortemRepublishedV1 it ->
                published(told, "Postmortem published again", it, it.postmortem(), facts);
            case PostmortemUnpublishedV1 it -> draft(told, "Postmortem unpublished", it, it.postmortem(), facts);
            case PostmortemIncidentAttachedV1 it ->
                draft(
                        told,
                        "Postmortem covers another incident",
                        it,
                        it.postmortem(),
                        facts.with("Attached", Words.subject(it.attached())));
            case PostmortemIncidentDetachedV1 it ->
                draft(
                        told,
                        "Postmortem covers an incident less",
                        it,
                        it.postmortem(),
                        facts.with("Detached", Words.subject(it.detached())));
        };
    }

    private News draft(Told told, String headline, PostmortemEvent event, PostmortemRef postmortem, Facts facts) {
        return news(told, headline, event, postmortem.url(), "", facts.with("Author", postmortem.author()));
    }

    private News published(
            Told told, String headline, PostmortemEvent event, PublishedPostmortem postmortem, Facts facts) {
        var items = postmortem.actionItems().size();
        return news(
                told,
                headline,
                event,
                postmortem.url(),
                PlainWords.of(postmortem.summary()),
                facts.with(
                                "Duration",
                                Durations.between(postmortem.incidentStartedAt(), postmortem.incidentResolvedAt()))
                        .with("Impact", PlainWords.of(postmortem.impact()))
                        .with("Author", postmortem.author())
                        .with("Action items", told.isCut() && items > 0 ? items + " or more" : Integer.toString(items))
                        .with("Revision", postmortem.revision() > 1 ? Integer.toString(postmortem.revision()) : null)
                        .with("Written with", postmortem.aiDraftUsed() ? "AI-assisted draft" : null));
    }

    private News news(Told told, String headline, PostmortemEvent event, String url, String text, Facts facts) {
        var incident = event.incident();
        return new News(
                told.at(),
                Words.headline(headline, incident),
                incident.severity(),
                incident.key(),
                incident.title(),
                text,
                facts.with("Services", incident.services())
                        .with("By", event.by())
                        .known(),
                links.postmortem(told.workspace(), incident, url),
                told.workspace() + ":" + incident.key());
    }
}
