package dev.hindsight.postmortem.read.export;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** Reads and writes Markdown as people know it from code hosts: CommonMark with tables, strikethrough and bare links. */
final class Markdown {

    /** What is nested deeper was not written to be read; the library keeps it as text. */
    private static final int DEEPEST = 50;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
            .build();

    private Markdown() {}

    static Node read(String text) {
        return PARSER.parse(text);
    }

    static String written(Document document) {
        return RENDERER.render(document);
    }
}
