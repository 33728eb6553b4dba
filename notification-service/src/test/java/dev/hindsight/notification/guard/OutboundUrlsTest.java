package dev.hindsight.notification.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.notification.guard.OutboundCorpus.HostileUrl;
import dev.hindsight.notification.settings.OutboundSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a URL when somebody adds an endpoint. */
class OutboundUrlsTest {

    private final OutboundUrls publicOnly = urls(OutboundSettings.PUBLIC_ONLY);

    @ParameterizedTest
    @MethodSource("dev.hindsight.notification.guard.OutboundCorpus#hostile")
    void refusesWhatIsHostileAndSaysWhy(HostileUrl hostile) {
        assertThat(publicOnly.complaintAbout(hostile.url())).get().asString().contains(hostile.reason());
    }

    @ParameterizedTest
    @MethodSource("dev.hindsight.notification.guard.OutboundCorpus#honest")
    void takesWhatIsHonest(String url) {
        assertThat(publicOnly.complaintAbout(url)).isEmpty();
    }

    @Test
    void hasManyKindsOfHostileUrls() {
        var hostile = OutboundCorpus.hostile();

        assertThat(hostile).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        assertThat(hostile.stream().map(HostileUrl::category).distinct()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "http://127.0.0.1/",
                "http://[::1]:9/",
                "http://intern.example.org/",
                "http://[fd12::7]/"
            })
    void opensNetworksThatTheInstallationAllows(String url) {
        assertThat(someNetworks().complaintAbout(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:93.184.215.14]/",
                "http://10.2.0.1/",
                "http://169.254.169.254/",
                "http://half.example.org/",
                "http://[fd13::7]/"
            })
    void opensNothingElse(String url) {
        assertThat(someNetworks().complaintAbout(url)).isPresent();
    }

    private static OutboundUrls someNetworks() {
        return urls(OutboundSettings.allowing("loopback", "10.1.0.0/16", "fd12::/16"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://chat/", "http://Chat.Corp.Example/hook", "http://a.team.example/"})
    void opensHostsThatTheInstallationAllowsOnPrivateAddresses(String url) {
        assertThat(someHosts("10.1.2.3").complaintAbout(url)).isEmpty();
        assertThat(someHosts("93.184.215.14", "fd12::7").complaintAbout(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1", "169.254.1.1", "0.0.0.0", "224.0.0.1", "fd00:ec2::254"})
    void opensNoHostOnAddressesThatNoNetworkHas(String address) {
        assertThat(someHosts(address).complaintAbout("http://chat.corp.example/"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://corp.example/",
                "http://x.chat.corp.example/",
                "http://chat.corp.example.org/",
                "http://team.example/",
                "http://xteam.example/",
                "http://10.1.2.3/"
            })
    void opensNoHostThatIsOnlyLikeAnAllowedOne(String url) {
        assertThat(someHosts("10.1.2.3").complaintAbout(url)).isPresent();
    }

    private static OutboundUrls someHosts(String... addresses) {
        var settings =
                new OutboundSettings(List.of(), List.of("chat", "chat.corp.example", "*.team.example"), List.of());
        return new OutboundUrls(new OutboundGuard(settings, _ -> Addresses.of(addresses)));
    }

    private static OutboundUrls urls(OutboundSettings settings) {
        return new OutboundUrls(new OutboundGuard(settings, OutboundCorpus.names()));
    }
}
