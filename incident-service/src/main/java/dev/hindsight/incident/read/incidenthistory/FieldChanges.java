package dev.hindsight.incident.read.incidenthistory;

import dev.hindsight.incident.details.IncidentDetails;
import dev.hindsight.incident.details.Response.Responder;
import dev.hindsight.incident.events.CommunicationLogged;
import dev.hindsight.incident.events.IncidentEvent;
import dev.hindsight.incident.events.TimelineEntryAdded;
import dev.hindsight.incident.read.incidenthistory.IncidentChange.FieldChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells which fields a change changed, by the names that the API has for them. */
final class FieldChanges {

    /** Given once or counted, never changed by anybody. */
    private static final List<String> NOBODYS = List.of("key", "created_by", "created_at", "version");

    private final JsonMapper json;

    FieldChanges(JsonMapper json) {
        this.json = json;
    }

    List<FieldChange> of(IncidentEvent event, @Nullable IncidentDetails before, IncidentDetails after) {
        return switch (event) {
            case TimelineEntryAdded it -> List.of(added("timeline", new Entry(it.entryId(), it.at(), it.label())));
            case CommunicationLogged it ->
                List.of(added("communications", new Message(it.communicationId(), it.at(), it.channel())));
            default -> between(before == null ? Map.of() : fields(before), fields(after));
        };
    }

    private FieldChange added(String field, Object to) {
        return new FieldChange(field, null, json.valueToTree(to));
    }

    private static List<FieldChange> between(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(before.get(name), after.get(name)))
                .map(name -> new FieldChange(name, before.get(name), after.get(name)))
                .toList();
    }

    /** The fields that have a value; people and figures, which are edited one by one, are fields of their own. */
    private Map<String, JsonNode> fields(IncidentDetails incident) {
        ObjectNode details = json.valueToTree(incident);
        details.remove(NOBODYS);
        var impact = details.remove("impact");
        var responders =
                incident.response().responders().stream().collect(Collectors.toMap(Responder::user, Responder::role));
        details.remove("responders");
        var fields = new LinkedHashMap<String, JsonNode>();
        put(fields, "", details);
        put(fields, "impact.", impact);
        put(fields, "responders.", json.valueToTree(responders));
        return fields;
    }

    private static void put(Map<String, JsonNode> fields, String prefix, @Nullable JsonNode object) {
        if (object != null) {
            object.propertyStream()
                    .filter(field -> hasValue(field.getValue()))
                    .forEach(field -> fields.put(prefix + field.getKey(), field.getValue()));
        }
    }

    private static boolean hasValue(JsonNode value) {
        return !value.isNull()
                && !(value.isContainer() && value.isEmpty())
                && !(value.isBoolean() && !value.booleanValue());
    }

    private record Entry(String id, Instant at, String label) {}

    private record Message(String id, Instant at, String channel) {}
}
