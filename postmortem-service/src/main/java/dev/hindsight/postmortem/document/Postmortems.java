package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.incident.CoveredIncidents;
import dev.hindsight.postmortem.incident.KnownIncident;
import dev.hindsight.postmortem.incident.KnownIncidents;
import dev.hindsight.postmortem.permission.Permissions;
import dev.hindsight.postmortem.task.ItemTasks;
import dev.hindsight.postmortem.timeline.IncidentLine;
import dev.hindsight.postmortem.timeline.IncidentLines;
import dev.hindsight.postmortem.timeline.LineId;
import dev.hindsight.postmortem.timeline.Timeline;
import dev.hindsight.postmortem.timeline.TimelineGap;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.read.ProjectionBehind;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The postmortems as those who ask may see them. */
@Component
public class Postmortems {

    private final PostmortemTable table;
    private final KnownIncidents incidents;
    private final CoveredIncidents covered;
    private final IncidentLines lines;
    private final ItemTasks tasks;
    private final PostmortemStory story;

    Postmortems(
            PostmortemTable table,
            KnownIncidents incidents,
            CoveredIncidents covered,
            IncidentLines lines,
            ItemTasks tasks,
            PostmortemStory story) {
        this.table = table;
        this.incidents = incidents;
        this.covered = covered;
        this.lines = lines;
        this.tasks = tasks;
        this.story = story;
    }

    /** The identifier of the one postmortem of an incident. */
    public static String idOf(KnownIncident incident) {
        return Ids.derived(Ids.workspaceOf(incident.id()), "postmortem", incident.id());
    }

    public boolean isOpened(KnownIncident incident) {
        return table.workingCopies().find(idOf(incident)).isPresent();
    }

    /**
     * The incident of that key, for a write to its postmortem.
     *
     * @throws Refused when there is none, or it is private and the caller takes no part in it
     */
    public KnownIncident requireIncident(Caller caller, String key) {
        return findIncident(caller, key).orElseThrow(() -> KnownIncidents.missing(key));
    }

    /**
     * Refuses at once what the command would be refused for, where something else has to be waited for before it is sent.
     *
     * @throws Refused when there is no such postmortem, or the caller may not edit it
     */
    public void requireEditing(Caller caller, String key) {
        var incident = requireIncident(caller, key);
        var document = newest(incident).orElseThrow(() -> KnownIncidents.missing(key));
        new Permissions(incident.incident(), document.author())
                .requireEditing(incident.actor(caller), document.isPublished());
    }

    /** An incident that is attached to the postmortem of another one has that: the other one is found. */
    public Optional<KnownIncident> findIncident(Caller caller, String key) {
        return findItself(caller, key).map(covered::storyOf);
    }

    /** The incident of that key and none other, whatever postmortem covers it. */
    public Optional<KnownIncident> findItself(Caller caller, String key) {
        return incidents.find(caller.workspace(), key).filter(incident -> isSeenBy(caller, incident));
    }

    /** The working copy once it shows what was written. */
    public PostmortemAnswer awaitWritten(KnownIncident incident, long version) {
        return workingCopy(await(incident, document -> document.version() >= version), incident);
    }

    /** The working copy once it shows that as many action items were added. */
    public PostmortemAnswer awaitItem(KnownIncident incident, long index) {
        return workingCopy(await(incident, document -> document.itemsGiven() >= index), incident);
    }

    /**
     * The postmortem as that caller may see it; waits briefly for the version, if one is named.
     *
     * @throws Refused when there is none, the caller may not know of it, or may not read it yet
     */
    public PostmortemAnswer require(Caller caller, String key, long minVersion) {
        var incident = requireIncident(caller, key);
        var document = (minVersion > 0
                        ? Projections.await(
                                () -> table.workingCopies().find(idOf(incident)),
                                found -> found.version() >= minVersion)
                        : table.workingCopies().find(idOf(incident)))
                .orElseThrow(() -> KnownIncidents.missing(key));
        if (incident.actor(caller).mayReadDraft(document.author())) {
            return workingCopy(document, incident);
        }
        if (!newest(incident).orElse(document).isPublished()) {
            throw draft(key);
        }
        return table.published()
                .find(idOf(incident))
                .map(published -> published(published, incident))
                .orElseThrow(() -> KnownIncidents.missing(key));
    }

    /**
     * The working copy with all that is stored of it; between the batches of a rebuild an older one is there, which may be
     * published although it was taken back since.
     *
     * @return empty when there is no such postmortem
     * @throws ProjectionBehind when that takes longer than a reader waits
     */
    private Optional<PostmortemDocument> newest(KnownIncident incident) {
        long stored = story.newestVersion(idOf(incident));
        if (stored == 0) {
            return Optional.empty();
        }
        return Optional.of(Projections.await(
                        () -> table.workingCopies().find(idOf(incident)), document -> document.version() >= stored)
                .filter(document -> document.version() >= stored)
                .orElseThrow(ProjectionBehind::ofRead));
    }

    private boolean isSeenBy(Caller caller, KnownIncident incident) {
        var actor = incident.actor(caller);
        return !incident.incident().isPrivate()
                || actor.admin()
                || actor.responder()
                || table.workingCopies()
                        .find(idOf(incident))
                        .filter(document -> actor.takesPart(document.author()))
                        .isPresent();
    }

    private PostmortemDocument await(KnownIncident incident, Predicate<PostmortemDocument> wanted) {
        return Projections.awaitWritten(() -> table.workingCopies().find(idOf(incident)), wanted);
    }

    PostmortemDocument requireDocument(KnownIncident incident) {
        return table.workingCopies().find(idOf(incident)).orElseThrow(() -> KnownIncidents.missing(incident.key()));
    }

    /** The refusal of what only those who write it may read. */
    static Refused draft(String key) {
        return Refused.forbidden("To read the draft of a postmortem you must be a responder of " + key
                + ", the author, or have the role 'admin'.");
    }

    /** A line of the incidents' own timelines. */
    public Optional<IncidentLine> findLine(KnownIncident incident, String id) {
        return newest(incident).flatMap(document -> lines.find(document.sources(), id));
    }

    /** What the incidents' own timelines have for a postmortem; nothing, when it is not opened. */
    public List<LineId> lineIds(KnownIncident incident) {
        return newest(incident)
                .map(document -> lines.idsOf(document.sources()))
                .orElse(List.of());
    }

    PostmortemAnswer workingCopy(PostmortemDocument document, KnownIncident incident) {
        return workingCopy(document, incident, lines.of(document.sources()));
    }

    /** As it was shown at a moment, with the lines that had been told here by then. */
    PostmortemAnswer workingCopyAt(Instant moment, PostmortemDocument document, KnownIncident incident) {
        return workingCopy(document, incident, arrivedBy(moment, document));
    }

    private PostmortemAnswer workingCopy(
            PostmortemDocument document, KnownIncident incident, List<IncidentLine> known) {
        return answer(document, incident, Timeline.of(known, document.timeline()), isUnpublished(document, known));
    }

    /** A line that arrives after a publication belongs to the working copy at once, and to the next publication. */
    private static boolean isUnpublished(PostmortemDocument document, List<IncidentLine> lines) {
        var published = document.lastPublishedAt();
        return document.isPublished()
                && published != null
                && (document.edited() || lines.stream().anyMatch(line -> !line.late() && !line.arrivedBy(published)));
    }

    private List<IncidentLine> arrivedBy(Instant moment, PostmortemDocument document) {
        return lines.of(document.sources()).stream()
                .filter(line -> line.arrivedBy(moment))
                .toList();
    }

    /** As it was when it was published, with roles for names and without what only writers are asked. */
    PostmortemAnswer published(PostmortemDocument document, KnownIncident incident) {
        var withoutNames = new RolesForNames(rolesIn(document, incident), document.author());
        var published = Objects.requireNonNull(document.lastPublishedAt(), "It was published");
        var entries =
                Timeline.of(arrivedBy(published, document), document.timeline()).entries();
        return answer(
                document,
                incident,
                new Timeline(entries.stream().map(withoutNames::in).toList(), List.of()),
                false);
    }

    /** Of those whose lines it shows, whether they are still attached or not. */
    private Map<String, String> rolesIn(PostmortemDocument document, KnownIncident incident) {
        if (document.attached().isEmpty()) {
            return incident.roles();
        }
        var roles = incidents.rolesIn(
                document.attached().stream().map(AttachedIncident::id).toList());
        roles.putAll(incident.roles());
        return roles;
    }

    private PostmortemAnswer answer(
            PostmortemDocument document, KnownIncident incident, Timeline timeline, boolean hasUnpublishedChanges) {
        var taskOf = tasks.of(idOf(incident));
        var items = document.actionItems().stream()
                .map(item -> ActionItemAnswer.of(item, taskOf.get(item.index())))
                .toList();
        var gaps = TimelineGap.in(timeline.entries(), incident.startedAt(), incident.resolvedAt());
        return PostmortemAnswer.of(document, items, timeline, gaps, hasUnpublishedChanges);
    }
}
