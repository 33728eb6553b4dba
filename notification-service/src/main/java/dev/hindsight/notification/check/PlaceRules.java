package dev.hindsight.notification.check;

import dev.hindsight.notification.guard.OutboundUrls;
import dev.hindsight.notification.mail.MailAddresses;
import dev.hindsight.notification.mail.MailServer;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.settings.NotificationSettings;
import dev.hindsight.support.command.FieldError;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Says where endpoints of a kind may be, as far as that is certain. Mattermost is wherever somebody runs it, others take
 * the messages of Slack, and nobody says which hosts Workflows have.
 */
@Component
class PlaceRules {

    private static final String ANY = "*";
    private static final String ANY_WITH_TLS = "*.*";
    private static final Map<EndpointKind, List<String>> HOSTS = Map.of(
            EndpointKind.DISCORD, List.of("discord.com", "*.discord.com", "discordapp.com"),
            EndpointKind.GOOGLE_CHAT, List.of("chat.googleapis.com"),
            EndpointKind.TEAMS, List.of(ANY_WITH_TLS));
    private static final List<String> RETIRED = List.of("outlook.office.com", "*.webhook.office.com");

    private final OutboundUrls urls;
    private final MailServer mail;
    private final NotificationSettings settings;

    PlaceRules(OutboundUrls urls, MailServer mail, NotificationSettings settings) {
        this.urls = urls;
        this.mail = mail;
        this.settings = settings;
    }

    Optional<FieldError> complaintAbout(EndpointKind kind, String url) {
        if (kind == EndpointKind.EMAIL) {
            return mail.sender().isEmpty()
                    ? Optional.of(new FieldError(
                            "kind",
                            "not_configured",
                            "This installation sends no mail: its operator has named no server (spring.mail.host)."))
                    : MailAddresses.complaintAbout(url).map(PlaceRules::notAllowed);
        }
        return urls.complaintAbout(url)
                .or(() -> complaintAboutHost(settings.hosts(), kind, URI.create(url)))
                .map(PlaceRules::notAllowed);
    }

    /** By the operator's hosts for a kind, or where there are none by the platform's. */
    static Optional<String> complaintAboutHost(Map<EndpointKind, List<String>> operators, EndpointKind kind, URI url) {
        var hosts = operators.getOrDefault(kind, HOSTS.getOrDefault(kind, List.of(ANY)));
        if (hosts.contains(ANY)) {
            return Optional.empty();
        }
        var host = url.getHost().toLowerCase(Locale.ROOT);
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            return Optional.of("A URL of the kind " + kind.wireName() + " begins with https://.");
        }
        if (kind == EndpointKind.TEAMS && isAmong(RETIRED, host)) {
            return Optional.of("Connectors of Microsoft 365 are retired; make a Workflow in Teams that starts when a"
                    + " webhook request is received, and use its URL.");
        }
        return isAmong(hosts, host)
                ? Optional.empty()
                : Optional.of(
                        "Endpoints of the kind " + kind.wireName() + " are at " + String.join(" or ", hosts) + ".");
    }

    private static boolean isAmong(List<String> hosts, String host) {
        return hosts.stream()
                .anyMatch(each -> each.equals(ANY_WITH_TLS)
                        || (each.startsWith("*.") ? host.endsWith(each.substring(1)) : host.equals(each)));
    }

    private static FieldError notAllowed(String complaint) {
        return new FieldError("url", "not_allowed", complaint);
    }
}
