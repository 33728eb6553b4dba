package dev.hindsight.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TellsServicesWhoAsksIT {

    private static final String BEHIND_A_PROXY = "server.forward-headers-strategy=native";
    private static final String PROXIES_ELSEWHERE = "server.tomcat.remoteip.internal-proxies=192\\.0\\.2\\.\\d{1,3}";
    private static final String CLIENT = "198.51.100.7";

    private static final FakeService incidents = new FakeService();

    @AfterAll
    static void stop() {
        incidents.close();
    }

    @Test
    void namesTheClientThatAProxyInFrontNames() {
        try (var console = console(BEHIND_A_PROXY)) {
            assertThat(clientSaidTo(console, CLIENT)).containsExactly(CLIENT);
        }
    }

    @Test
    void namesNobodyWhomTheClientItselfNamed() {
        try (var console = console(BEHIND_A_PROXY)) {
            assertThat(clientSaidTo(console, "1.2.3.4, " + CLIENT)).containsExactly(CLIENT);
        }
    }

    @Test
    void doesNotBelieveAPeerThatIsNoProxy() {
        try (var console = console(BEHIND_A_PROXY, PROXIES_ELSEWHERE)) {
            assertThat(clientSaidTo(console, CLIENT)).singleElement().isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        }
    }

    @Test
    void believesNobodyWhereNoProxyIsInFront() {
        try (var console = console()) {
            assertThat(clientSaidTo(console, CLIENT)).singleElement().isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        }
    }

    private static RunningConsole console(String... properties) {
        var all = new String[properties.length + 1];
        all[0] = "hindsight.services.incident=" + incidents.address();
        System.arraycopy(properties, 0, all, 1, properties.length);
        return RunningConsole.with(all);
    }

    /** Whatever else the request says of hosts and addresses reaches no service. */
    private static List<String> clientSaidTo(RunningConsole console, String forwardedFor) {
        var request = console.request("/api/ws/acme/incidents")
                .header("X-Forwarded-For", forwardedFor)
                .header("Forwarded", "for=1.2.3.4")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Prefix", "/evil");
        console.send(request);
        var headers = incidents.asked().headers();
        assertThat(headers)
                .containsEntry("X-forwarded-host", List.of("hindsight.example"))
                .doesNotContainKeys("Forwarded", "X-forwarded-prefix");
        return headers.getOrDefault("X-forwarded-for", List.of());
    }
}
