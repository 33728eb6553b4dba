package dev.hindsight.notification.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.notification.settings.OutboundSettings;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundGuardTest {

    private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.215.14");

    @Test
    void looksANameUpOnce() throws Exception {
        var lookUps = new AtomicInteger();
        var guard = new OutboundGuard(
                OutboundSettings.PUBLIC_ONLY,
                _ -> Addresses.of(lookUps.incrementAndGet() == 1 ? "93.184.215.14" : "127.0.0.1"));

        assertThat(guard.resolve("rebound.example.org")).containsExactly(PUBLIC);
        assertThat(lookUps).hasValue(1);
        assertThatThrownBy(() -> guard.resolve("rebound.example.org")).isInstanceOf(ForbiddenAddress.class);
    }

    @Test
    void looksAtAllAddressesOfANameAndOffersSome() throws Exception {
        var many = new String[] {"93.184.215.1", "93.184.215.2", "93.184.215.3", "93.184.215.4", "93.184.215.5"};

        assertThat(guard(many).resolve("many.example.org")).hasSize(4);
        many[4] = "10.0.0.1";
        assertThatThrownBy(() -> guard(many).resolve("many.example.org")).isInstanceOf(ForbiddenAddress.class);
    }

    /** Java turns a mapped address into IPv4 where it reads one, but not everywhere. */
    @Test
    void refusesAMappedAddressThatIsStillOfIPv6() throws Exception {
        var bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        bytes[12] = 127;
        bytes[15] = 1;

        assertThat(guard().allows(Inet6Address.getByAddress("x", bytes, 0))).isFalse();
    }

    @Test
    void refusesItsOwnAddressesThoughPublicUnlessTheyAreAllowed() {
        var own = new OutboundGuard(OutboundSettings.PUBLIC_ONLY, guardNames(), PUBLIC::equals);
        var allowed = new OutboundGuard(OutboundSettings.allowing("93.184.215.14/32"), guardNames(), PUBLIC::equals);

        assertThat(own.allows(PUBLIC)).isFalse();
        assertThat(own.allows(InetAddress.ofLiteral("93.184.215.15"))).isTrue();
        assertThat(allowed.allows(PUBLIC)).isTrue();
    }

    @Test
    void knowsTheAddressesOfThisMachine() throws UnknownHostException {
        assertThat(OwnAddresses.contain(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(OwnAddresses.contain(PUBLIC)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "100.100.100.200",
                "168.63.129.16",
                "192.0.0.192",
                "fd00:ec2::254",
                "fd20:ce::254",
                "fd00:c1::a9fe:a9fe"
            })
    void opensNoMetadataWhateverIsAllowed(String address) {
        var open = new OutboundGuard(OutboundSettings.allowing("0.0.0.0/0", "::/0"), guardNames());

        assertThat(open.allows(InetAddress.ofLiteral("10.0.0.1"))).isTrue();
        assertThat(open.allows(InetAddress.ofLiteral("fd00::1"))).isTrue();
        assertThat(open.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @Test
    void refusesWhatTheInstallationForbids() {
        var settings = new OutboundSettings(
                List.of("10.0.0.0/8"), List.of(), List.of("10.9.0.0/16", "93.184.215.0/24", "2a00:1234::/96"));
        var guard = new OutboundGuard(settings, guardNames());

        assertThat(Addresses.of("10.8.0.1", "93.184.216.1", "2a00:1235::7f00:1"))
                .allMatch(guard::allows);
        assertThat(Addresses.of("10.9.0.1", "93.184.215.14", "2a00:1234::7f00:1"))
                .noneMatch(guard::allows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.1.2.3/8", "everything", "10.1.2.3", ""})
    void refusesToStartWithANetworkThatIsNone(String network) {
        assertThatThrownBy(() -> new OutboundGuard(OutboundSettings.allowing(network), guardNames()))
                .hasMessageContaining("'" + network + "'");
        assertThatThrownBy(() ->
                        new OutboundGuard(new OutboundSettings(List.of(), List.of(), List.of(network)), guardNames()))
                .hasMessageContaining("'" + network + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*.", "chat.*", "http://chat", "10.1.2.3", "chat.", "-chat", ""})
    void refusesToStartWithAHostThatIsNone(String host) {
        assertThatThrownBy(() ->
                        new OutboundGuard(new OutboundSettings(List.of(), List.of(host), List.of()), guardNames()))
                .hasMessageContaining("'" + host + "'");
    }

    private static OutboundGuard guard(String... addresses) {
        return new OutboundGuard(OutboundSettings.PUBLIC_ONLY, _ -> Addresses.of(addresses));
    }

    private static HostNames guardNames() {
        return OutboundCorpus.names();
    }
}
