package dev.hindsight.notification.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.model.EndpointKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceRulesTest {

    @ParameterizedTest
    @CsvSource({
        "discord, https://discord.com/api/webhooks/1/x, true",
        "discord, https://ptb.discord.com/api/webhooks/1/x, true",
        "discord, http://discord.com/api/webhooks/1/x, false",
        "discord, https://discord.com.evil.example/api/webhooks/1/x, false",
        "discord, https://evildiscord.com/api/webhooks/1/x, false",
        "google_chat, https://chat.googleapis.com/v1/spaces/A/messages?key=k&token=t, true",
        "google_chat, https://storage.googleapis.com/v1/spaces/A/messages, false",
        "teams, https://prod-1.westeurope.logic.azure.com/workflows/x?sig=y, true",
        "teams, https://acme.webhook.office.com/webhookb2/x, false",
        "teams, https://outlook.office.com/webhook/x, false",
        "teams, http://prod-1.westeurope.logic.azure.com/workflows/x, false",
        "mattermost, http://chat.example.org/hooks/x, true",
        "slack, https://rocket.example.org/hooks/x, true",
        "webhook, http://bot.example.org/, true"
    })
    void knowWhereAPlatformIs(String kind, String url, boolean allowed) {
        assertThat(PlaceRules.complaintAboutHost(
                        Map.of(), EndpointKind.parse(kind).orElseThrow(), URI.create(url)))
                .matches(complaint -> complaint.isEmpty() == allowed);
    }

    @Test
    void giveWayToTheOperator() {
        var hosts = Map.of(
                EndpointKind.DISCORD,
                List.of("*"),
                EndpointKind.SLACK,
                List.of("*.*"),
                EndpointKind.MATTERMOST,
                List.of("chat.example.org", "*.corp.example"));

        assertThat(complaint(hosts, EndpointKind.DISCORD, "http://127.0.0.1:9000/"))
                .isEmpty();
        assertThat(complaint(hosts, EndpointKind.SLACK, "https://rocket.example.org/hooks/x"))
                .isEmpty();
        assertThat(complaint(hosts, EndpointKind.SLACK, "http://rocket.example.org/hooks/x"))
                .isPresent();
        assertThat(complaint(hosts, EndpointKind.MATTERMOST, "https://a.corp.example/hooks/x"))
                .isEmpty();
        assertThat(complaint(hosts, EndpointKind.MATTERMOST, "https://corp.example/hooks/x"))
                .isPresent();
        assertThat(complaint(hosts, EndpointKind.MATTERMOST, "http://chat.example.org/hooks/x"))
                .isPresent();
    }

    private static Optional<String> complaint(Map<EndpointKind, List<String>> hosts, EndpointKind kind, String url) {
        return PlaceRules.complaintAboutHost(hosts, kind, URI.create(url));
    }
}
