package dev.hindsight.notification.integration.news;

import dev.hindsight.events.IncidentFact;
import dev.hindsight.events.catalog.PublicEventType;
import dev.hindsight.events.catalog.PublicEvents;
import dev.hindsight.events.incident.IncidentEvent;
import dev.hindsight.events.postmortem.PostmortemEvent;
import dev.hindsight.events.task.TaskEvent;
import dev.hindsight.notification.news.News;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes news of what programs are told: the body of an announcement, perhaps cut to size. */
@Component
public class NewsDesk {

    private static final Logger log = LoggerFactory.getLogger(NewsDesk.class);

    private static final Map<String, Class<? extends IncidentFact>> SHAPES = PublicEvents.all().stream()
            .filter(type -> IncidentFact.class.isAssignableFrom(type.shape()))
            .collect(Collectors.toUnmodifiableMap(
                    PublicEventType::type, type -> type.shape().asSubclass(IncidentFact.class), (_, newer) -> newer));

    private final JsonMapper json;
    private final Links links;
    private final IncidentNews incidents;
    private final PostmortemNews postmortems;
    private final TaskNews tasks;

    NewsDesk(JsonMapper json, Links links) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        this.links = links;
        this.incidents = new IncidentNews(links);
        this.postmortems = new PostmortemNews(links);
        this.tasks = new TaskNews(links);
    }

    /** The news of an announcement; of one that nothing is known of, its type and its message. */
    public News of(String body) {
        var told = json.readTree(body);
        var type = told.path("type").asString("");
        var data = told.path("data");
        var at = Instant.parse(told.path("timestamp").asString(Instant.EPOCH.toString()));
        return fact(type, data)
                .map(fact -> of(new Told(at, data.path("workspace").asString(""), data.has("truncated")), fact))
                .orElseGet(() -> plain(type, data, at));
    }

    private Optional<IncidentFact> fact(String type, JsonNode data) {
        try {
            return Optional.ofNullable(SHAPES.get(type)).map(shape -> json.treeToValue(data, shape));
        } catch (JacksonException unfit) {
            log.warn("{} cannot be read and is told by its name only: {}", type, unfit.getOriginalMessage());
            return Optional.empty();
        }
    }

    private News of(Told told, IncidentFact fact) {
        return switch (fact) {
            case IncidentEvent incident -> incidents.of(told, incident);
            case PostmortemEvent postmortem -> postmortems.of(told, postmortem);
            case TaskEvent task -> tasks.of(told, task);
            default -> throw new IllegalArgumentException(fact.getClass() + " is of no family");
        };
    }

    private News plain(String type, JsonNode data, Instant at) {
        var words = type.replace('.', ' ').replace('_', ' ').strip();
        return new News(
                at,
                words.isEmpty() ? "Something happened" : Character.toUpperCase(words.charAt(0)) + words.substring(1),
                "",
                "",
                "",
                data.path("message").asString(""),
                List.of(),
                links.home(),
                type);
    }
}
