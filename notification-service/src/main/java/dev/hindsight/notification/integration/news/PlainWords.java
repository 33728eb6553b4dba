package dev.hindsight.notification.integration.news;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/** The words of a text in Markdown, without its markup: each platform has another one. */
public final class PlainWords {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private PlainWords() {}

    public static String of(@Nullable String markdown) {
        return markdown == null || markdown.isBlank()
                ? ""
                : RENDERER.render(PARSER.parse(markdown)).strip();
    }
}
