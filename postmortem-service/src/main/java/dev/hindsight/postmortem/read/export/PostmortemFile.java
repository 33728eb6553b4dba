package dev.hindsight.postmortem.read.export;

import static dev.hindsight.postmortem.read.export.Blocks.line;
import static dev.hindsight.postmortem.read.export.Blocks.link;
import static dev.hindsight.postmortem.read.export.Blocks.strong;
import static dev.hindsight.postmortem.read.export.Blocks.text;

import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.incident.KnownIncident;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code POSTMORTEM.md}. Its sections and their order are the same for every postmortem, so that files can be
 * compared and read by programs; a section of which nothing is known says so.
 */
final class PostmortemFile {

    private static final int TITLE = 1;
    private static final int SECTION = 2;
    private static final int PART = 3;

    private final PostmortemAnswer postmortem;
    private final KnownIncident incident;
    private final List<KnownIncident> attached;
    private final Blocks blocks = new Blocks();

    private PostmortemFile(PostmortemAnswer postmortem, KnownIncident incident, List<KnownIncident> attached) {
        this.postmortem = postmortem;
        this.incident = incident;
        this.attached = attached;
    }

    static String of(PostmortemAnswer postmortem, KnownIncident incident, List<KnownIncident> attached) {
        return Markdown.written(
                new PostmortemFile(postmortem, incident, attached).written().document());
    }

    private Blocks written() {
        title();
        section("Incident Summary", postmortem.summary());
        blocks.heading(SECTION, "Severity and Times");
        IncidentSections.severityAndTimes(blocks, incident, attached);
        impact();
        blocks.heading(SECTION, "Timeline");
        TimelineSection.write(
                blocks, postmortem.timeline(), !postmortem.attachedIncidents().isEmpty());
        blocks.heading(SECTION, "Detection and Containment");
        part("Detection", postmortem.detection());
        part("Containment", postmortem.containment());
        rootCause();
        contributingFactors();
        section("Resolution", postmortem.resolution());
        section("What Went Well", postmortem.whatWentWell());
        section("What Went Poorly", postmortem.whatToImprove());
        section("Where We Got Lucky", postmortem.whereWeGotLucky());
        actionItems();
        blocks.heading(SECTION, "Prevention Measures");
        part("Short-term", postmortem.prevention().shortTerm());
        part("Systemic", postmortem.prevention().systemic());
        section("Lessons Learned", postmortem.lessonsLearned());
        artefacts();
        appendices();
        return blocks;
    }

    private void title() {
        blocks.heading(
                TITLE,
                "Postmortem of " + postmortem.incident() + ": "
                        + incident.incident().title());
        var facts = new ArrayList<List<Node>>();
        facts.add(fact("Status", text(status())));
        facts.add(fact("Author", text(postmortem.author())));
        if (postmortem.aiDraftUsed()) {
            facts.add(List.of(line(text("AI-assisted draft"))));
        }
        blocks.list(facts);
    }

    private String status() {
        if (!postmortem.isPublished()) {
            return "draft, version " + postmortem.version();
        }
        var published = "published " + Times.minute(Objects.requireNonNull(postmortem.publishedAt(), "It is published"))
                + " UTC, revision " + postmortem.revision();
        var again = postmortem.republishedAt();
        return published
                + (again == null ? "" : " of " + Times.minute(again) + " UTC")
                + (postmortem.hasUnpublishedChanges()
                        ? ", with unpublished changes of version " + postmortem.version()
                        : "");
    }

    private void impact() {
        blocks.heading(SECTION, "Impact");
        var impact = incident.details().impact();
        if (impact != null) {
            IncidentSections.figures(blocks, impact);
        }
        if (impact == null || isGiven(postmortem.impact())) {
            blocks.text(SECTION, postmortem.impact());
        }
    }

    private void rootCause() {
        blocks.heading(SECTION, "Root Cause");
        blocks.heading(PART, "Trigger");
        var change = incident.details().causedByChange();
        if (change != null) {
            IncidentSections.change(blocks, change);
        }
        if (change == null || isGiven(postmortem.trigger())) {
            blocks.text(PART, postmortem.trigger());
        }
        part("Cause", postmortem.rootCause());
    }

    private void contributingFactors() {
        blocks.heading(SECTION, "Contributing Factors");
        listOrNothing(postmortem.contributingFactors().stream()
                .map(factor -> marked(factor.id() + ":", EmbeddedText.under(SECTION, factor.text())))
                .toList());
    }

    /** The mark stands before the first words, or above what does not begin with words. */
    private static List<Node> marked(String mark, List<Node> told) {
        if (!told.isEmpty() && told.getFirst() instanceof Paragraph words) {
            words.prependChild(new Text(" "));
            words.prependChild(strong(mark));
            return told;
        }
        return Stream.concat(Stream.of(line(strong(mark))), told.stream()).toList();
    }

    private void actionItems() {
        blocks.heading(SECTION, "Action Items");
        ActionItemSections.table(blocks, postmortem.actionItems());
        blocks.heading(SECTION, "Structural Fix");
        listOrNothing(ActionItemSections.structuralFixes(postmortem.actionItems()));
    }

    private void artefacts() {
        blocks.heading(SECTION, "Updated Artefacts");
        listOrNothing(postmortem.artefacts().stream()
                .map(artefact ->
                        List.of(line(text(artefact.kind()), new Text(": "), link(artefact.title(), artefact.url()))))
                .toList());
    }

    private void appendices() {
        blocks.heading(SECTION, "Appendices");
        if (postmortem.appendices().isEmpty()) {
            blocks.notRecorded();
        }
        postmortem.appendices().forEach(appendix -> part(appendix.title(), appendix.text()));
    }

    private void section(String name, @Nullable String markdown) {
        blocks.heading(SECTION, name).text(SECTION, markdown);
    }

    private void part(String name, @Nullable String markdown) {
        blocks.heading(PART, name).text(PART, markdown);
    }

    private void listOrNothing(List<List<Node>> items) {
        if (items.isEmpty()) {
            blocks.notRecorded();
        } else {
            blocks.list(items);
        }
    }

    private static List<Node> fact(String name, Node value) {
        return List.of(line(strong(name + ":"), new Text(" "), value));
    }

    private static boolean isGiven(@Nullable String markdown) {
        return markdown != null && !markdown.isBlank();
    }
}
