package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.events.Appendix;
import dev.hindsight.postmortem.events.Artefact;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.model.TextField;
import dev.hindsight.postmortem.timeline.ShownEntry;
import dev.hindsight.postmortem.timeline.Timeline;
import dev.hindsight.postmortem.timeline.TimelineGap;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem as the API shows it.
 *
 * @param detectionMissing whether neither its text nor a line of that phase tells how it was noticed
 */
public record PostmortemAnswer(
        String incident,
        String state,
        String author,
        @Nullable String summary,
        @Nullable String impact,
        @Nullable String trigger,
        @Nullable String detection,
        @Nullable String containment,
        @Nullable String rootCause,
        List<ContributingFactor> contributingFactors,
        @Nullable String resolution,
        @Nullable String whatWentWell,
        @Nullable String whatToImprove,
        @Nullable String whereWeGotLucky,
        @Nullable String lessonsLearned,
        Prevention prevention,
        List<Artefact> artefacts,
        List<ActionItemAnswer> actionItems,
        List<ShownEntry> timeline,
        List<ShownEntry> lateTimelineEntries,
        List<TimelineGap> timelineGaps,
        boolean detectionMissing,
        List<Appendix> appendices,
        List<Attached> attachedIncidents,
        boolean isPublished,
        @Nullable Instant publishedAt,
        @Nullable Instant republishedAt,
        boolean hasUnpublishedChanges,
        boolean aiDraftUsed,
        Instant openedAt,
        int revision,
        long version) {

    /** What keeps it from happening again. */
    public record Prevention(@Nullable String shortTerm, @Nullable String systemic) {}

    /** Another incident that it covers. */
    public record Attached(String key, Instant attachedAt) {

        private static Attached of(AttachedIncident incident) {
            return new Attached(incident.key(), incident.attachedAt());
        }
    }

    static PostmortemAnswer of(
            PostmortemDocument document,
            List<ActionItemAnswer> items,
            Timeline timeline,
            List<TimelineGap> gaps,
            boolean detectionMissing,
            boolean hasUnpublishedChanges) {
        return new PostmortemAnswer(
                document.incident(),
                document.isPublished() ? "published" : "draft",
                document.author(),
                text(document, TextField.SUMMARY),
                text(document, TextField.IMPACT),
                text(document, TextField.TRIGGER),
                text(document, TextField.DETECTION),
                text(document, TextField.CONTAINMENT),
                text(document, TextField.ROOT_CAUSE),
                document.contributingFactors(),
                text(document, TextField.RESOLUTION),
                text(document, TextField.WHAT_WENT_WELL),
                text(document, TextField.WHAT_TO_IMPROVE),
                text(document, TextField.WHERE_WE_GOT_LUCKY),
                text(document, TextField.LESSONS_LEARNED),
                new Prevention(
                        text(document, TextField.PREVENTION_SHORT_TERM), text(document, TextField.PREVENTION_SYSTEMIC)),
                document.artefacts(),
                items,
                timeline.entries(),
                timeline.late(),
                gaps,
                detectionMissing,
                document.appendices(),
                document.attached().stream().map(Attached::of).toList(),
                document.isPublished(),
                document.publishedAt(),
                document.republishedAt(),
                hasUnpublishedChanges,
                document.aiDraftUsed(),
                document.openedAt(),
                document.revision(),
                document.version());
    }

    /** The same with other words in its timeline. */
    PostmortemAnswer told(List<ShownEntry> otherTimeline) {
        return new PostmortemAnswer(
                incident,
                state,
                author,
                summary,
                impact,
                trigger,
                detection,
                containment,
                rootCause,
                contributingFactors,
                resolution,
                whatWentWell,
                whatToImprove,
                whereWeGotLucky,
                lessonsLearned,
                prevention,
                artefacts,
                actionItems,
                otherTimeline,
                lateTimelineEntries,
                timelineGaps,
                detectionMissing,
                appendices,
                attachedIncidents,
                isPublished,
                publishedAt,
                republishedAt,
                hasUnpublishedChanges,
                aiDraftUsed,
                openedAt,
                revision,
                version);
    }

    /** One of the texts. */
    public @Nullable String text(TextField field) {
        return switch (field) {
            case SUMMARY -> summary;
            case IMPACT -> impact;
            case TRIGGER -> trigger;
            case DETECTION -> detection;
            case CONTAINMENT -> containment;
            case ROOT_CAUSE -> rootCause;
            case RESOLUTION -> resolution;
            case WHAT_WENT_WELL -> whatWentWell;
            case WHAT_TO_IMPROVE -> whatToImprove;
            case WHERE_WE_GOT_LUCKY -> whereWeGotLucky;
            case LESSONS_LEARNED -> lessonsLearned;
            case PREVENTION_SHORT_TERM -> prevention.shortTerm();
            case PREVENTION_SYSTEMIC -> prevention.systemic();
        };
    }

    private static @Nullable String text(PostmortemDocument document, TextField field) {
        return document.texts().get(field.wireName());
    }
}
