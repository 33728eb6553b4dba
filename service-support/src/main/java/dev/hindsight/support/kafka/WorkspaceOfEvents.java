package dev.hindsight.support.kafka;

import dev.hindsight.events.OfWorkspace;
import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.report.IncidentReport;
import dev.hindsight.support.id.Ids;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses messages that name one workspace and tell of another one. */
final class WorkspaceOfEvents {

    private static final Pattern SLUG = Pattern.compile(Ids.WORKSPACE);

    /** What says the workspace in a record, or leads there; found once, so that texts and lists in a message cost nothing. */
    private static final ClassValue<List<RecordComponent>> SAYING = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(it -> it.isAnnotationPresent(OfWorkspace.class)
                            || (it.getType().isRecord() && !get(it.getType()).isEmpty()))
                    .toList();
        }
    };

    private WorkspaceOfEvents() {}

    /** @throws UnusableMessage when the workspace is none, or the key, the subject or an id in the data is not of it */
    static void check(String workspace, @Nullable String key, String subject, PublicEvent data) {
        if (!SLUG.matcher(workspace).matches()) {
            throw new UnusableMessage("There is no workspace '" + workspace + "'.");
        }
        // Who reports to us has keys and subjects of its own.
        if (!(data instanceof IncidentReport)) {
            require(key != null && isOf(workspace, key), "key");
            require(isOf(workspace, subject), "subject");
        }
        checkInside(workspace, "data", data);
    }

    private static void checkInside(String workspace, String path, Object record) {
        for (var component : SAYING.get(record.getClass())) {
            var inside = path + "." + component.getName();
            var held = held(component, record);
            if (held == null) {
                requireOptional(component, inside);
            } else if (held instanceof String text) {
                require(isOf(workspace, text, component.getAnnotation(OfWorkspace.class)), inside);
            } else {
                checkInside(workspace, inside, held);
            }
        }
    }

    private static boolean isOf(String workspace, String slugOrId) {
        return slugOrId.startsWith(workspace)
                && (slugOrId.length() == workspace.length() || slugOrId.charAt(workspace.length()) == ':');
    }

    private static boolean isOf(String workspace, String text, OfWorkspace says) {
        return says.slug()
                ? text.equals(workspace)
                : text.startsWith(workspace + ":") || (says.orLocal() && text.indexOf(':') < 0);
    }

    private static @Nullable Object held(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException never) {
            throw new IllegalStateException(never);
        }
    }

    /** What others wrote may lack even what every event has. */
    private static void requireOptional(RecordComponent component, String path) {
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new UnusableMessage("The %s is missing.".formatted(asInJson(path)));
        }
    }

    private static void require(boolean ofTheWorkspace, String path) {
        if (!ofTheWorkspace) {
            throw new UnusableMessage(
                    "The %s is not of the workspace that the message names.".formatted(asInJson(path)));
        }
    }

    private static String asInJson(String path) {
        return path.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
