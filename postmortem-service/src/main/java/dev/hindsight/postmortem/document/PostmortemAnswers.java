package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.incident.KnownIncident;
import dev.hindsight.postmortem.incident.KnownIncidents;
import dev.hindsight.postmortem.model.Phase;
import dev.hindsight.postmortem.model.TextField;
import dev.hindsight.postmortem.task.ItemTasks;
import dev.hindsight.postmortem.timeline.IncidentLine;
import dev.hindsight.postmortem.timeline.IncidentLines;
import dev.hindsight.postmortem.timeline.Timeline;
import dev.hindsight.postmortem.timeline.TimelineGap;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes what the API shows of what is kept of a postmortem, its incidents and its tasks. */
@Component
class PostmortemAnswers {

    private final KnownIncidents incidents;
    private final IncidentLines lines;
    private final ItemTasks tasks;

    PostmortemAnswers(KnownIncidents incidents, IncidentLines lines, ItemTasks tasks) {
        this.incidents = incidents;
        this.lines = lines;
        this.tasks = tasks;
    }

    PostmortemAnswer workingCopy(PostmortemDocument document, KnownIncident incident) {
        return shown(document, incident, lines.of(document.sources()));
    }

    /** As it was shown at a moment, with the lines that had been told here by then. */
    PostmortemAnswer at(Instant moment, PostmortemDocument document, KnownIncident incident) {
        return shown(document, incident, arrivedBy(moment, document));
    }

    private PostmortemAnswer shown(PostmortemDocument document, KnownIncident incident, List<IncidentLine> known) {
        return answer(
                document,
                incident,
                Timeline.of(known, document.timeline()),
                document.hasUnpublishedEdits() || hasUnpublishedLines(document, known));
    }

    /** A line that arrives after a publication belongs to the working copy at once, and to the next publication. */
    private static boolean hasUnpublishedLines(PostmortemDocument document, List<IncidentLine> lines) {
        var published = document.lastPublishedAt();
        return document.isPublished()
                && published != null
                && lines.stream().anyMatch(line -> !line.late() && !line.arrivedBy(published));
    }

    /** A version of the past, with the lines of today; what arrived since was not a change of it. */
    PostmortemAnswer version(PostmortemDocument document, KnownIncident incident) {
        return answer(
                document,
                incident,
                Timeline.of(lines.of(document.sources()), document.timeline()),
                document.hasUnpublishedEdits());
    }

    /** As a file shows it: what is published goes to others, so that it has roles for names, which a draft has not. */
    PostmortemAnswer inFile(PostmortemAnswer answer, PostmortemDocument document, KnownIncident incident) {
        return document.isPublished()
                ? answer.told(withoutNames(document, incident).in(answer.timeline()))
                : answer;
    }

    /** As it was when it was published, with roles for names and without what only writers are asked. */
    PostmortemAnswer published(PostmortemDocument document, KnownIncident incident) {
        var published = Objects.requireNonNull(document.lastPublishedAt(), "It was published");
        var entries =
                Timeline.of(arrivedBy(published, document), document.timeline()).entries();
        return answer(
                document,
                incident,
                new Timeline(withoutNames(document, incident).in(entries), List.of()),
                false);
    }

    private List<IncidentLine> arrivedBy(Instant moment, PostmortemDocument document) {
        return lines.of(document.sources()).stream()
                .filter(line -> line.arrivedBy(moment))
                .toList();
    }

    /** Of those whose lines it shows, whether they are still attached or not. */
    private RolesForNames withoutNames(PostmortemDocument document, KnownIncident incident) {
        var roles = new TreeMap<String, String>();
        attachedTo(document).forEach(attached -> roles.putAll(attached.roles()));
        roles.putAll(incident.roles());
        return new RolesForNames(roles, document.author());
    }

    private PostmortemAnswer answer(
            PostmortemDocument document, KnownIncident incident, Timeline timeline, boolean hasUnpublishedChanges) {
        var taskOf = tasks.of(Postmortems.idOf(incident));
        var items = document.actionItems().stream()
                .map(item -> ActionItemAnswer.of(item, taskOf.get(item.index())))
                .toList();
        return PostmortemAnswer.of(
                document,
                items,
                timeline,
                gaps(timeline, document, incident),
                isDetectionMissing(timeline, document),
                hasUnpublishedChanges);
    }

    /** From the first beginning to the last resolution of all that it covers. */
    private List<TimelineGap> gaps(Timeline timeline, PostmortemDocument document, KnownIncident incident) {
        var covered = Stream.concat(Stream.of(incident), attachedTo(document).stream())
                .toList();
        return TimelineGap.in(
                timeline.entries(),
                covered.stream()
                        .flatMap(one -> Stream.ofNullable(one.startedAt()))
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                covered.stream()
                        .flatMap(one -> Stream.ofNullable(one.resolvedAt()))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static boolean isDetectionMissing(Timeline timeline, PostmortemDocument document) {
        var told = document.texts().getOrDefault(TextField.DETECTION.wireName(), "");
        return told.isBlank()
                && timeline.entries().stream()
                        .noneMatch(entry -> Phase.DETECTION.wireName().equals(entry.phase()));
    }

    private List<KnownIncident> attachedTo(PostmortemDocument document) {
        return document.attached().isEmpty()
                ? List.of()
                : incidents.of(
                        document.attached().stream().map(AttachedIncident::id).toList());
    }
}
