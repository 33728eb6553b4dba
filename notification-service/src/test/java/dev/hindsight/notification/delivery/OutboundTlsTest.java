package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.hindsight.notification.guard.Addresses;
import dev.hindsight.notification.guard.OutboundGuard;
import dev.hindsight.notification.message.Message;
import dev.hindsight.notification.receiver.Certificates;
import dev.hindsight.notification.settings.DeliverySettings;
import dev.hindsight.notification.settings.OutboundSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Receivers with certificates of an authority that is trusted, unlike in {@code LogsWhateverReceiversDoIT}. */
@TestInstance(Lifecycle.PER_CLASS)
class OutboundTlsTest {

    private static final Message MESSAGE = new Message("{}", Map.of());
    private static final String HOST = "hooks.example.org";

    private final Certificates certificates;
    private final OutboundHttp http;

    OutboundTlsTest(@TempDir Path directory) {
        certificates = Certificates.in(directory);
        var guard = new OutboundGuard(OutboundSettings.allowing("loopback"), _ -> Addresses.of("127.0.0.1"));
        var second = Duration.ofSeconds(1);
        var settings = new DeliverySettings(
                10, 10, second.multipliedBy(5), second.multipliedBy(10), second, List.of(), Duration.ofDays(1));
        http = new OutboundHttp(guard, settings, certificates.trust(), second.multipliedBy(30));
    }

    @AfterAll
    void close() {
        http.destroy();
    }

    @Test
    void trustsACertificateOfTheAuthorityForTheHost() throws Exception {
        assertThat(post(certificates.server("dns:" + HOST)).status()).isEqualTo(200);
    }

    @Test
    void trustsNoCertificateForAnotherHost() throws Exception {
        assertThat(post(certificates.server("dns:other.example.org")).error()).contains("is for another host");
    }

    @Test
    void trustsNoCertificateForTheAddressBehindTheName() throws Exception {
        assertThat(post(certificates.server("ip:127.0.0.1")).error()).contains("is for another host");
    }

    @Test
    void trustsNoCertificateThatHasExpired() throws Exception {
        var expired = certificates.server("dns:" + HOST, "-startdate", "-10d", "-validity", "5");

        assertThat(post(expired).error()).contains("has expired");
    }

    @Test
    void trustsNoCertificateThatIsNotValidYet() throws Exception {
        var early = certificates.server("dns:" + HOST, "-startdate", "+5d", "-validity", "5");

        assertThat(post(early).error()).contains("not valid yet");
    }

    private Outcome post(SSLContext context) throws IOException, InterruptedException {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            return http.post("https://" + HOST + ":" + server.getAddress().getPort() + "/", MESSAGE);
        } finally {
            server.stop(0);
        }
    }
}
