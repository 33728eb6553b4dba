package dev.hindsight.standalone.importing;

import dev.hindsight.standalone.importing.StatuspageIncident.Update;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Retells the updates of a status page as steps that an incident can take: in the order of time, those of the same time
 * as in the file. An update that changes no status, because it has it already, is a line of the timeline.
 */
final class Story {

    static final String SOURCE = "statuspage";

    /** What fits in the note of a change; a longer message gets a line of its own. */
    private static final int LONGEST_NOTE = 10_000;

    private final String incidentId;
    private final List<Step> steps = new ArrayList<>();
    private Standing standing = Standing.OPEN;

    private Story(String incidentId) {
        this.incidentId = incidentId;
    }

    static List<Step> of(StatuspageIncident incident) {
        var story = new Story(incident.id());
        var updates = incident.updates();
        IntStream.range(0, updates.size())
                .boxed()
                .sorted(Comparator.comparing(position -> updates.get(position).at()))
                .forEach(position -> story.tell(String.valueOf(position + 1), updates.get(position)));
        var resolvedAt = incident.resolvedAt();
        if (resolvedAt != null && story.standing != Standing.RESOLVED) {
            story.tell("resolved", new Update(resolvedAt, "Resolved", ""));
        }
        return story.steps;
    }

    private void tell(String position, Update update) {
        switch (update.status().toLowerCase(Locale.ROOT)) {
            case "investigating" -> investigate(position, update);
            case "monitoring" -> monitor(position, update);
            case "resolved", "completed" -> resolve(position, update);
            default -> steps.add(entry(position, update));
        }
    }

    private void investigate(String position, Update update) {
        switch (standing) {
            case OPEN -> move(Standing.INVESTIGATING, "note", position, update);
            case MITIGATED, RESOLVED -> move(Standing.INVESTIGATING, "reason", position, update);
            case INVESTIGATING -> steps.add(entry(position, update));
        }
    }

    private void monitor(String position, Update update) {
        var entry = entry(position, update);
        steps.add(entry);
        if (standing == Standing.OPEN || standing == Standing.INVESTIGATING) {
            standing = Standing.MITIGATED;
            steps.add(new Step.Move(standing.phase(), update.at(), Map.of(), entry));
        }
    }

    private void resolve(String position, Update update) {
        if (standing == Standing.RESOLVED) {
            steps.add(entry(position, update));
        } else {
            move(Standing.RESOLVED, "note", position, update);
        }
    }

    private void move(Standing to, String word, String position, Update update) {
        var message = update.message();
        standing = to;
        var entry = entry(position, update);
        if (message.length() > LONGEST_NOTE) {
            steps.add(entry);
        }
        // A note may be left out, a reason may not.
        var words = message.isEmpty() && word.equals("note")
                ? Map.<String, String>of()
                : Map.of(word, message.isEmpty() || message.length() > LONGEST_NOTE ? entry.label() : message);
        steps.add(new Step.Move(to.phase(), update.at(), words, entry));
    }

    private Step.Entry entry(String position, Update update) {
        var label = update.message().isEmpty() ? update.status() : Labels.of(update.message());
        var payload = new LinkedHashMap<String, String>(Map.of("status", update.status()));
        if (!label.equals(update.message())) {
            payload.put("message", update.message());
        }
        return new Step.Entry(update.at(), label, SOURCE, SOURCE, standing.phase, payload, incidentId + "-" + position);
    }

    private enum Standing {
        OPEN(null),
        INVESTIGATING("investigation"),
        MITIGATED("mitigation"),
        RESOLVED("resolution");

        private final @Nullable String phase;

        Standing(@Nullable String phase) {
            this.phase = phase;
        }

        String phase() {
            return phase == null ? "" : phase;
        }
    }
}
