package dev.hindsight.standalone.sample;

import dev.hindsight.standalone.api.Answer;
import dev.hindsight.standalone.api.ApiRefusal;
import dev.hindsight.standalone.api.WorkspaceApi;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/** Writes one postmortem of the sample as its author, or the rest of one of which a part was written before. */
final class WrittenPostmortem {

    private static final String WHATEVER_IS_THERE = "*";

    /** What one service tells takes a moment to arrive at the next. */
    private static final RetryTemplate UNTIL_IT_ARRIVED = new RetryTemplate(RetryPolicy.builder()
            .includes(ApiRefusal.class, NotYet.class)
            .maxRetries(Long.MAX_VALUE)
            .timeout(Duration.ofMinutes(2))
            .delay(Duration.ofMillis(250))
            .build());

    private final WorkspaceApi api;
    private final String incident;
    private final SamplePostmortem postmortem;
    private final Clock clock;
    private final String place;

    WrittenPostmortem(WorkspaceApi api, String incident, SamplePostmortem postmortem, Clock clock) {
        this.api = api;
        this.incident = incident;
        this.postmortem = postmortem;
        this.clock = clock;
        this.place = "incidents/" + incident + "/postmortem";
    }

    void write() {
        var known = api.get(place);
        if (known.status() == 404) {
            known = opened();
        }
        respond();
        if (!known.body().path("is_published").asBoolean()) {
            fill(known.accepted());
        }
        if (postmortem.published()) {
            workOnTasks();
        }
    }

    private Answer opened() {
        return UNTIL_IT_ARRIVED.invoke(
                () -> api.postOnce(place, Map.of(), "sample").accepted());
    }

    /** After the opening, so that today's hand-overs stay out of a timeline of years ago. */
    private void respond() {
        postmortem.responders().forEach((person, role) -> api.put(
                        "incidents/" + incident + "/responders/" + person, Map.of("role", role), WHATEVER_IS_THERE)
                .accepted());
    }

    private void fill(Answer known) {
        api.patch(place, postmortem.fields(), WHATEVER_IS_THERE).accepted();
        var items = postmortem.actionItems();
        int written = known.body().path("action_items").size();
        for (int i = written; i < items.size(); i++) {
            api.postOnce(place + "/action-items", body(items.get(i)), "sample-" + i)
                    .accepted();
        }
        if (postmortem.published()) {
            api.put(place + "/publication", Map.of(), WHATEVER_IS_THERE).accepted();
        }
    }

    private Map<String, Object> body(SamplePostmortem.Item item) {
        var body = new LinkedHashMap<>(item.item());
        if (item.dueInDays() != null) {
            body.put("due_date", LocalDate.now(clock).plusDays(item.dueInDays()).toString());
        }
        return body;
    }

    private void workOnTasks() {
        var items = postmortem.actionItems();
        var tasks = UNTIL_IT_ARRIVED.invoke(() -> tasks(items.size()));
        for (int i = 0; i < items.size(); i++) {
            var becomes = items.get(i).task();
            if (becomes != null) {
                api.put("tasks/" + tasks.get(i + 1) + "/status", becomes, WHATEVER_IS_THERE)
                        .accepted();
            }
        }
    }

    /** The keys of the tasks by the index of their action item. */
    private Map<Integer, String> tasks(int expected) {
        var keys = new HashMap<Integer, String>();
        for (var task : api.get("tasks?limit=200&incident=" + incident)
                .accepted()
                .body()
                .path("items")) {
            keys.put(
                    task.path("source_postmortem").path("item_index").asInt(),
                    task.path("key").asString());
        }
        if (keys.size() < expected) {
            throw new NotYet();
        }
        return keys;
    }

    private static final class NotYet extends RuntimeException {}
}
