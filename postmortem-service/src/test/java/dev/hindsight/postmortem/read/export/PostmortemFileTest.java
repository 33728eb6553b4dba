package dev.hindsight.postmortem.read.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.incident.KnownIncident;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PostmortemFileTest {

    private static final Path FILES = Path.of("src/test/resources/export");
    private static final Path APPROVED = FILES.resolve("INC-5-POSTMORTEM.md");
    private static final List<String> SECTIONS = List.of(
            "Incident Summary",
            "Severity and Times",
            "Impact",
            "Timeline",
            "Detection and Containment",
            "Root Cause",
            "Contributing Factors",
            "Resolution",
            "What Went Well",
            "What Went Poorly",
            "Where We Got Lucky",
            "Action Items",
            "Structural Fix",
            "Prevention Measures",
            "Lessons Learned",
            "Updated Artefacts",
            "Appendices");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** The incident is a real one; the licence of its history is beside the file. */
    @Test
    void writesARealIncidentAsApproved() throws IOException {
        var file = written(real());
        if (Boolean.getBoolean("approve")) {
            Files.writeString(APPROVED, file);
        }

        assertThat(APPROVED).as("Run with -Dapprove=true once").content().isEqualTo(file);
        assertThat(sections(file)).isEqualTo(SECTIONS);
    }

    @Test
    void keepsItsSectionsAndTheirOrderWhenNothingIsKnown() throws IOException {
        var empty = real();
        var postmortem = (ObjectNode) empty.path("postmortem");
        for (var field : List.copyOf(postmortem.propertyNames())) {
            var value = postmortem.path(field);
            if (value.isArray()) {
                postmortem.putArray(field);
            } else if (value.isString()
                    && !List.of("incident", "author", "state").contains(field)) {
                postmortem.putNull(field);
            }
        }
        postmortem.put("opened_at", "2023-06-30T08:00:00Z").put("is_published", false);
        postmortem.putObject("prevention");
        ((ObjectNode) empty.path("incident")).putNull("details");

        var file = written(empty);

        assertThat(sections(file)).isEqualTo(SECTIONS);
        assertThat(file).contains("## Incident Summary\n\n_Not recorded._\n", "## Appendices\n\n_Not recorded._\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Impact\n\n## Timeline\n\ntext",
                "Impact\n======\nTimeline\n--------\n",
                "```\n## Timeline\nnever closed",
                "~~~~~ `\n```\nnever closed",
                "<!-- never closed\n\n## Timeline",
                "<script>\nalert(1)\n\n## Timeline",
                "<details><summary>x</summary>\n\n## Timeline\n",
                "text <!-- in line\n\nnever closed -->",
                "<![CDATA[ <?php",
                "| a | b |\n|---|---|\n| 1 | 2 |\n| `|` | \\| |",
                "a | b\n--|--\n## Timeline | c",
                "> quoted\n> ## Timeline\n\n- item\n\n      ## code\n- ## Timeline",
                "[x]: /elsewhere\n\n[x] [y]\n\n[y]: /there '\n## Timeline'",
                "\\## Timeline\n\\```\n\\~~~\n\\<!--",
                "---\ntitle: x\n---\n***\n===",
                "1. a\n1) b\n+ c\n* d\n- [ ] e",
                "*a **b *c **d `e [f](g ![h",
                "&#35;# Timeline\n&lt;!--",
                "\u0000\u202e\t\u2028## Timeline",
                "    ## Timeline\n\t## Timeline",
                "a\\\n## Timeline  \n# Timeline #",
            })
    void keepsHostileTextInItsPlace(String hostile) throws IOException {
        var file = written(told(hostile));

        assertThat(sections(file)).isEqualTo(SECTIONS);
        assertThat(columns(file)).containsOnly(2, 4, 6);
        assertThat(rowsOfSixColumns(file))
                .isEqualTo(1 + real().path("postmortem").path("action_items").size());
        assertThat(hasHtml(file)).isFalse();
    }

    @Test
    void isNotBroughtDownByDeepNesting() throws IOException {
        for (var piece : List.of("> ", "- ", "*a **b ", "[", "![", "<a ", "`", "_", "(", "| ")) {
            var file = written(told(piece.repeat(2_000) + "x"));

            assertThat(sections(file)).describedAs(piece).isEqualTo(SECTIONS);
        }
    }

    @Test
    void pushesHeadingsBelowTheirSectionAndKeepsTheirRanks() throws IOException {
        var changed = real();
        ((ObjectNode) changed.path("postmortem"))
                .put("resolution", "# One\n\n## Two\n\n### Three\n")
                .put("lessons_learned", "#### Stays\n")
                .put("root_cause", "## Below\n");

        assertThat(written(changed))
                .contains("### One\n\n#### Two\n\n##### Three\n")
                .contains("\n#### Stays\n")
                .contains("### Cause\n\n#### Below\n");
    }

    private static ObjectNode real() throws IOException {
        return (ObjectNode) JSON.readTree(Files.readString(FILES.resolve("github-incident.json")));
    }

    /** Everything that a person can write is that text. */
    private static ObjectNode told(String text) throws IOException {
        var told = real();
        var postmortem = (ObjectNode) told.path("postmortem");
        for (var field : List.copyOf(postmortem.propertyNames())) {
            if (postmortem.path(field).isString() && !field.endsWith("_at") && !field.equals("incident")) {
                postmortem.put(field, text);
            }
        }
        ((ObjectNode) postmortem.path("prevention")).put("short_term", text).put("systemic", text);
        postmortem.path("contributing_factors").forEach(factor -> ((ObjectNode) factor).put("text", text));
        postmortem.path("action_items").forEach(item -> ((ObjectNode) item)
                .put("title", text)
                .put("owner", text)
                .put("tracking", text));
        postmortem.path("timeline").forEach(entry -> {
            ((ObjectNode) entry).put("label", text).put("actor", text);
            ((ObjectNode) entry.path("payload")).put("note", text);
            ((ObjectNode) entry).putArray("evidence").add(text).add("https://x.example/a(b) c|d>");
        });
        postmortem
                .putArray("artefacts")
                .addObject()
                .put("kind", text)
                .put("title", text)
                .put("url", "https://x.example/)|");
        postmortem.putArray("appendices").addObject().put("title", text).put("text", text);
        ((ObjectNode) told.path("incident").path("incident")).put("title", text);
        ((ObjectNode) told.path("incident").path("details").path("caused_by_change")).put("title", text);
        ((ObjectNode) told.path("incident").path("details").path("impact").path("duration"))
                .put("method", text)
                .put("unit", text);
        return told;
    }

    private static String written(ObjectNode told) {
        return PostmortemFile.of(
                JSON.treeToValue(told.path("postmortem"), PostmortemAnswer.class),
                JSON.treeToValue(told.path("incident"), KnownIncident.class),
                List.of());
    }

    /** As any reader of the file does, without the limits of the writer. */
    private static Node read(String file) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(file);
    }

    private static List<String> sections(String file) {
        return EmbeddedText.children(read(file)).stream()
                .filter(node -> node instanceof Heading heading && heading.getLevel() == 2)
                .map(heading -> TextContentRenderer.builder().build().render(heading))
                .toList();
    }

    private static List<Integer> columns(String file) {
        return tables(file)
                .flatMap(table -> rows(table).stream())
                .map(row -> EmbeddedText.children(row).size())
                .distinct()
                .toList();
    }

    private static long rowsOfSixColumns(String file) {
        return tables(file)
                .flatMap(table -> rows(table).stream())
                .filter(row -> EmbeddedText.children(row).size() == 6)
                .count();
    }

    private static Stream<Node> tables(String file) {
        return EmbeddedText.children(read(file)).stream().filter(TableBlock.class::isInstance);
    }

    private static List<Node> rows(Node table) {
        return EmbeddedText.children(table).stream()
                .flatMap(part -> EmbeddedText.children(part).stream())
                .toList();
    }

    private static boolean hasHtml(String file) {
        var html = new Object() {
            boolean found;
        };
        read(file).accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock block) {
                html.found = true;
            }

            @Override
            public void visit(HtmlInline inline) {
                html.found = true;
            }
        });
        return html.found;
    }
}
