package dev.hindsight.events;

import static java.util.stream.Collectors.joining;

import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.events.sample.Samples;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;

/** The reference page of the public events, made from the records, their names and the samples. */
final class EventsDocument {

    static String generate() throws IOException {
        return """
                %s
                ## All events

                | type | version | topic | emitted when |
                |---|---|---|---|
                %s

                ## Shared shapes

                %s

                %s
                """
                .formatted(
                        ApprovedFile.at("src/test/resources/events-document/introduction.md")
                                .text(),
                        PublicEvents.all().stream().map(EventsDocument::row).collect(joining("\n")),
                        sharedShapes().stream().map(EventsDocument::sharedShape).collect(joining("\n\n")),
                        PublicEvents.all().stream().map(EventsDocument::event).collect(joining("\n\n")));
    }

    private static String row(PublicEventType type) {
        return "| [`%s`](#%s) | %d | `%s` | %s |"
                .formatted(type.type(), anchor(heading(type)), type.version(), type.topic(), type.emitted());
    }

    private static String sharedShape(Class<?> shape) {
        return "### %s\n\n%s".formatted(shape.getSimpleName(), fields(shape));
    }

    private static String event(PublicEventType type) {
        return """
                ## %s

                %s Topic `%s`, `dataschema` `%s`.

                %s

                <details><summary>Example</summary>

                ```json
                %s```

                </details>"""
                .formatted(
                        heading(type),
                        type.emitted(),
                        type.topic(),
                        type.dataschema(),
                        fields(type.shape()),
                        Wire.write(Samples.of(type.shape())));
    }

    private static String fields(Class<?> shape) {
        return WireField.of(shape).stream()
                .map(field -> "| `%s` | %s | %s |".formatted(field.name(), typeOf(field), presence(field)))
                .collect(joining("\n", "| field | type | |\n|---|---|---|\n", ""));
    }

    private static String typeOf(WireField field) {
        var type = field.shape()
                .map(shape -> "[%s](#%s)".formatted(shape.getSimpleName(), anchor(shape.getSimpleName())))
                .orElseGet(field::type);
        return field.list() ? "list of " + type : type;
    }

    private static String presence(WireField field) {
        if (field.required()) {
            return field.ofWorkspace() ? "required, of the workspace" : "required";
        }
        return field.nullable() ? "may be absent" : "may be empty";
    }

    private static String heading(PublicEventType type) {
        return "%s, version %d".formatted(type.type(), type.version());
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_ -]", "").replace(' ', '-');
    }

    private static Collection<Class<?>> sharedShapes() {
        var shapes = new LinkedHashSet<Class<?>>();
        PublicEvents.all().forEach(type -> addInnerShapes(type.shape(), shapes));
        return shapes;
    }

    private static void addInnerShapes(Class<?> shape, Collection<Class<?>> shapes) {
        WireField.of(shape).stream().flatMap(field -> field.shape().stream()).forEach(inner -> {
            shapes.add(inner);
            addInnerShapes(inner, shapes);
        });
    }
}
