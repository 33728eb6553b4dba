package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.incident.CoveredIncidents;
import dev.hindsight.postmortem.incident.KnownIncident;
import dev.hindsight.postmortem.incident.KnownIncidents;
import dev.hindsight.postmortem.permission.Permissions;
import dev.hindsight.postmortem.timeline.IncidentLine;
import dev.hindsight.postmortem.timeline.IncidentLines;
import dev.hindsight.postmortem.timeline.LineId;
import dev.hindsight.support.audit.PrivateReads;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.read.ProjectionBehind;
import dev.hindsight.support.read.Projections;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The postmortems as those who ask may see them. */
@Component
public class Postmortems {

    private final PostmortemTable table;
    private final KnownIncidents incidents;
    private final CoveredIncidents covered;
    private final IncidentLines lines;
    private final PostmortemStory story;
    private final PostmortemAnswers answers;

    Postmortems(
            PostmortemTable table,
            KnownIncidents incidents,
            CoveredIncidents covered,
            IncidentLines lines,
            PostmortemStory story,
            PostmortemAnswers answers) {
        this.table = table;
        this.incidents = incidents;
        this.covered = covered;
        this.lines = lines;
        this.story = story;
        this.answers = answers;
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
        var found = incidents.find(caller.workspace(), key).filter(incident -> isSeenBy(caller, incident));
        found.filter(incident -> incident.incident().isPrivate())
                .ifPresent(incident -> PrivateReads.note(incident.key()));
        return found;
    }

    /** The working copy once it shows what was written. */
    public PostmortemAnswer awaitWritten(KnownIncident incident, long version) {
        return answers.workingCopy(await(incident, document -> document.version() >= version), incident);
    }

    /** The working copy that a write was refused for, at least as new as that version where it is there in time. */
    public PostmortemAnswer awaitCurrent(KnownIncident incident, long version) {
        var current = Projections.awaitCurrent(
                () -> table.workingCopies().find(idOf(incident)), document -> document.version() >= version);
        return answers.workingCopy(current, incident);
    }

    /** The working copy once it shows that as many action items were added. */
    public PostmortemAnswer awaitItem(KnownIncident incident, long index) {
        return answers.workingCopy(await(incident, document -> document.itemsGiven() >= index), incident);
    }

    /**
     * The postmortem as that caller may see it; waits briefly for the version, if one is named.
     *
     * @throws Refused when there is none, the caller may not know of it, or may not read it yet
     */
    public PostmortemAnswer require(Caller caller, String key, long minVersion) {
        return require(caller, key, minVersion, answers::workingCopy);
    }

    /** The same as it is written into a file. */
    public PostmortemAnswer requireForFile(Caller caller, String key) {
        return require(
                caller,
                key,
                0,
                (document, incident) -> answers.inFile(answers.workingCopy(document, incident), document, incident));
    }

    private PostmortemAnswer require(
            Caller caller,
            String key,
            long minVersion,
            BiFunction<PostmortemDocument, KnownIncident, PostmortemAnswer> toWriters) {
        var incident = requireIncident(caller, key);
        var document = (minVersion > 0
                        ? Projections.await(
                                () -> table.workingCopies().find(idOf(incident)),
                                found -> found.version() >= minVersion)
                        : table.workingCopies().find(idOf(incident)))
                .orElseThrow(() -> KnownIncidents.missing(key));
        if (incident.actor(caller).may(Permission.READ_DRAFTS, document.author())) {
            return toWriters.apply(document, incident);
        }
        if (!newest(incident).orElse(document).isPublished()) {
            throw draft(key);
        }
        return table.published()
                .find(idOf(incident))
                .map(published -> answers.published(published, incident))
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
                || actor.may(Permission.SEE_PRIVATE_INCIDENTS)
                || table.workingCopies()
                        .find(idOf(incident))
                        .filter(document -> actor.may(Permission.SEE_PRIVATE_INCIDENTS, document.author()))
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
        return newest(incident).map(document -> lines.idsOf(document.sources())).orElse(List.of());
    }

    /** The incidents that a postmortem covers too, as far as the caller may see them. */
    public List<KnownIncident> attachedTo(Caller caller, PostmortemAnswer postmortem) {
        return postmortem.attachedIncidents().stream()
                .flatMap(attached -> findItself(caller, attached.key()).stream())
                .toList();
    }
}
