package dev.hindsight.notification.delivery;

import dev.hindsight.notification.model.EndpointKind;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often the platforms let one endpoint be sent to; programs, Mattermost and mail have no bound of their own.
 *
 * <p>All replicas together keep a pace: it is counted in the database when deliveries are claimed. It is for what a platform
 * promises to take; whoever is asked to wait nevertheless waits.
 *
 * <ul>
 *   <li>Slack: one message a second for an incoming webhook, short bursts are fine
 *       (https://docs.slack.dev/apis/web-api/rate-limits)
 *   <li>Microsoft Teams: four requests a second
 *       (https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using)
 *   <li>Discord: five requests in two seconds for a webhook, as its headers X-RateLimit-* say; it is those that count
 *       (https://discord.com/developers/docs/topics/rate-limits)
 *   <li>Google Chat: one message a second for a space
 *       (https://developers.google.com/workspace/chat/limits)
 * </ul>
 */
@Component
class Paces {

    private static final Map<EndpointKind, Pace> DOCUMENTED = new EnumMap<>(Map.of(
            EndpointKind.SLACK, new Pace(Duration.ofSeconds(1), 3),
            EndpointKind.TEAMS, new Pace(Duration.ofMillis(250), 4),
            EndpointKind.DISCORD, new Pace(Duration.ofMillis(400), 5),
            EndpointKind.GOOGLE_CHAT, new Pace(Duration.ofSeconds(1), 1)));

    String[] kinds() {
        return DOCUMENTED.keySet().stream().map(EndpointKind::wireName).toArray(String[]::new);
    }

    Long[] intervals() {
        return DOCUMENTED.values().stream()
                .map(pace -> pace.interval().toMillis())
                .toArray(Long[]::new);
    }

    Integer[] bursts() {
        return DOCUMENTED.values().stream().map(Pace::burst).toArray(Integer[]::new);
    }
}
