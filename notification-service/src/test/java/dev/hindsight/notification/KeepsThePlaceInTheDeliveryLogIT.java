package dev.hindsight.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KeepsThePlaceInTheDeliveryLogIT extends WithReceiver {

    @Test
    void whenTheLastDeliveryOfAPageIsSentAgain() {
        var workspace = Workspace.of(port, "log-again");
        var endpoint = workspace.endpoint(receiver.url());
        var newestFirst = sent(workspace, endpoint);
        var first = page(workspace, endpoint, "?limit=2");

        workspace
                .admin()
                .post("log-again/deliveries/" + newestFirst.get(1).path("id").asString() + "/replay", "");
        workspace.awaitFinished(endpoint, 4);
        var second = page(
                workspace,
                endpoint,
                "?limit=2&cursor=" + first.path("next_cursor").asString());

        assertThat(ids(first)).isEqualTo(ids(newestFirst.subList(0, 2)));
        assertThat(ids(second)).isEqualTo(ids(newestFirst.subList(2, 4)));
        assertThat(second.path("next_cursor").isNull()).isTrue();
        assertThat(ids(workspace.deliveries(endpoint)))
                .containsExactlyElementsOf(
                        ids(List.of(newestFirst.get(1), newestFirst.get(0), newestFirst.get(2), newestFirst.get(3))));
    }

    @Test
    void whenTheLastDeliveryOfAPageIsForgotten() {
        var workspace = Workspace.of(port, "log-forgotten");
        var endpoint = workspace.endpoint(receiver.url());
        var newestFirst = sent(workspace, endpoint);
        var first = page(workspace, endpoint, "?limit=2");

        var forgotten = UUID.fromString(newestFirst.get(1).path("id").asString());
        jdbc.sql("delete from delivery_attempt where delivery_id = ?")
                .param(forgotten)
                .update();
        jdbc.sql("delete from delivery where id = ?").param(forgotten).update();
        var second = page(
                workspace,
                endpoint,
                "?limit=2&cursor=" + first.path("next_cursor").asString());

        assertThat(ids(second)).isEqualTo(ids(newestFirst.subList(2, 4)));
    }

    private List<JsonNode> sent(Workspace workspace, Workspace.Added endpoint) {
        for (int number = 1; number <= 4; number++) {
            broker.publish(Facts.mitigated(Facts.incident(workspace.name()), "" + number));
            workspace.awaitFinished(endpoint, number);
        }
        return workspace.deliveries(endpoint);
    }

    private static JsonNode page(Workspace workspace, Workspace.Added endpoint, String which) {
        return workspace
                .admin()
                .get(workspace.name() + "/endpoints/" + endpoint.id() + "/deliveries" + which)
                .json();
    }

    private static List<String> ids(JsonNode page) {
        return ids(page.path("items").valueStream().toList());
    }

    private static List<String> ids(List<JsonNode> deliveries) {
        return deliveries.stream().map(it -> it.path("id").asString()).toList();
    }
}
