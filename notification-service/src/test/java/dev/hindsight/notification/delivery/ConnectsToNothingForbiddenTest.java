package dev.hindsight.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.guard.Addresses;
import dev.hindsight.notification.guard.HostNames;
import dev.hindsight.notification.guard.OutboundCorpus;
import dev.hindsight.notification.guard.OutboundCorpus.HostileUrl;
import dev.hindsight.notification.guard.OutboundGuard;
import dev.hindsight.notification.message.Message;
import dev.hindsight.notification.settings.DeliverySettings;
import dev.hindsight.notification.settings.OutboundSettings;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Posts to every hostile URL of the corpus as if nobody had looked at it when it was registered, while somebody listens on
 * all addresses of this machine.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ConnectsToNothingForbiddenTest {

    private static final Message MESSAGE = new Message("{}", Map.of());
    private static final int FEWEST = 300;

    private final CountingListener listener = CountingListener.onAllAddresses();
    private List<String> urls = List.of();

    /** Of the corpus, what is enough of a URL for an address to be asked for. */
    @BeforeAll
    void aimTheCorpusAtTheListener() throws Exception {
        var isLookedUp = new AtomicBoolean();
        var http = http(OutboundSettings.PUBLIC_ONLY, host -> {
            isLookedUp.set(true);
            throw new UnknownHostException(host);
        });
        urls = OutboundCorpus.hostile().stream()
                .map(HostileUrl::url)
                .flatMap(this::atTheListener)
                .filter(url -> {
                    isLookedUp.set(false);
                    post(http, url);
                    return isLookedUp.get();
                })
                .toList();
        http.destroy();
        assertThat(urls).hasSizeGreaterThanOrEqualTo(FEWEST);
    }

    @AfterAll
    void close() {
        listener.close();
    }

    /** Without this the others would prove nothing. */
    @Test
    void wouldBeSeenToConnect() {
        var before = listener.accepted();

        var http = http(OutboundSettings.allowing("loopback"), _ -> Addresses.of("127.0.0.1"));
        urls.forEach(url -> post(http, url));
        http.destroy();

        assertThat(listener.accepted() - before).isEqualTo(urls.size());
    }

    static Stream<InetAddress> addressesOfThisMachine() throws SocketException {
        return Stream.concat(
                        Stream.of(Addresses.of("127.0.0.1", "127.8.9.10", "::1", "0.0.0.0", "::")),
                        NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("addressesOfThisMachine")
    void connectsNowhereWhenAnythingMeansThisMachine(InetAddress address) {
        assertNothingIsConnected(_ -> new InetAddress[] {address});
    }

    @Test
    void connectsNowhereWhenAnythingMeansThisMachineBesideAPublicAddress() {
        assertNothingIsConnected(_ -> Addresses.of("93.184.215.14", "127.0.0.1"));
    }

    @Test
    void connectsNowhereWhenEveryNotationIsUnderstood() {
        assertNothingIsConnected(new GenerousNames());
    }

    @Test
    void connectsNowhereWhenANameMeantAnotherAddressBefore() throws Exception {
        var lookUps = new AtomicInteger();
        HostNames rebinding = _ -> Addresses.of(lookUps.getAndIncrement() == 0 ? "93.184.215.14" : "127.0.0.1");
        var guard = new OutboundGuard(OutboundSettings.PUBLIC_ONLY, rebinding);
        var http = new OutboundHttp(guard, delivery());
        var before = listener.accepted();

        assertThat(guard.resolve("rebinding.example.org")).isNotEmpty();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(post(http, "http://rebinding.example.org:" + listener.port() + "/"))
                    .contains("not public");
        }

        http.destroy();
        assertThat(lookUps).hasValue(6);
        assertThat(listener.accepted()).isEqualTo(before);
    }

    private void assertNothingIsConnected(HostNames names) {
        var before = listener.accepted();

        var http = http(OutboundSettings.PUBLIC_ONLY, names);
        assertThat(urls)
                .filteredOn(url -> !post(http, url).contains("not public"))
                .isEmpty();
        http.destroy();

        assertThat(listener.accepted()).isEqualTo(before);
    }

    private Stream<String> atTheListener(String url) {
        try {
            var uri = URI.create(url);
            var authority = uri.getRawAuthority();
            return authority != null && String.valueOf(uri.getScheme()).matches("(?i)https?")
                    ? Stream.of("http://" + authority.replaceFirst("(?<!:):\\d*$", "") + ":" + listener.port() + "/")
                    : Stream.empty();
        } catch (IllegalArgumentException noUrl) {
            return Stream.empty();
        }
    }

    private static String post(OutboundHttp http, String url) {
        try {
            return String.valueOf(http.post(url, MESSAGE).error());
        } catch (IllegalArgumentException noUrl) {
            return "no URL";
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static OutboundHttp http(OutboundSettings settings, HostNames names) {
        return new OutboundHttp(new OutboundGuard(settings, names), delivery());
    }

    private static DeliverySettings delivery() {
        return new DeliverySettings(
                10,
                10,
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                List.of(),
                Duration.ofDays(1));
    }
}
