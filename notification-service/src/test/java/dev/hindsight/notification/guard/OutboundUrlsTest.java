package dev.hindsight.notification.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.notification.settings.NotificationSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundUrlsTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "hooks.example.org", List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            "localhost", List.of("127.0.0.1", "::1"),
            "intern.example.org", List.of("10.1.2.3"),
            "half.example.org", List.of("93.184.215.14", "192.168.1.1"),
            "mapped.example.org", List.of("64:ff9b::a00:1"),
            "build.internal", List.of("172.16.4.4"));

    /** Each stands for an address that is not public, or for a way of hiding one. */
    static final List<String> HOSTILE = List.of(
            "http://localhost/",
            "http://LOCALHOST:8080/",
            "http://localhost./",
            "http://127.0.0.1/",
            "http://127.0.0.1:6379/",
            "http://127.1/",
            "http://127.0.1/",
            "http://127.255.255.254/",
            "http://2130706433/",
            "http://0x7f000001/",
            "http://0x7f.0.0.1/",
            "http://0177.0.0.1/",
            "http://00000177.1/",
            "http://017700000001/",
            "http://127.0.0.1./",
            "http://127.0.0.01/",
            "http://0/",
            "http://0.0.0.0/",
            "http://0.1.2.3/",
            "http://10.0.0.1/",
            "http://10.255.255.255/",
            "http://172.16.0.1/",
            "http://172.31.255.255/",
            "http://192.168.0.1/",
            "http://192.168.1/",
            "http://3232235777/",
            "http://169.254.169.254/latest/meta-data/",
            "http://169.254.1.1/",
            "http://2852039166/",
            "http://0xA9FEA9FE/",
            "http://100.100.100.200/",
            "http://100.64.0.1/",
            "http://168.63.129.16/",
            "http://192.0.0.192/",
            "http://192.0.2.1/",
            "http://192.88.99.1/",
            "http://198.18.0.1/",
            "http://198.51.100.7/",
            "http://203.0.113.7/",
            "http://224.0.0.1/",
            "http://239.255.255.250:1900/",
            "http://240.0.0.1/",
            "http://255.255.255.255/",
            "http://256.1.1.1/",
            "http://1.2.3.4.5/",
            "http://[::1]/",
            "http://[0:0:0:0:0:0:0:1]/",
            "http://[::]/",
            "http://[::ffff:127.0.0.1]/",
            "http://[::ffff:7f00:1]/",
            "http://[::ffff:93.184.215.14]/",
            "http://[::127.0.0.1]/",
            "http://[::ffff:0:127.0.0.1]/",
            "http://[64:ff9b::7f00:1]/",
            "http://[64:ff9b::169.254.169.254]/",
            "http://[64:ff9b:1::a00:1]/",
            "http://[2002:7f00:1::]/",
            "http://[2002:a9fe:a9fe::1]/",
            "http://[2001:0:53aa:64c:0:fbff:80ff:fffe]/",
            "http://[2001:db8::1]/",
            "http://[3fff::1]/",
            "http://[100::1]/",
            "http://[fc00::1]/",
            "http://[fd00:ec2::254]/",
            "http://[fe80::1]/",
            "http://[fe80::1%25eth0]/",
            "http://[fec0::1]/",
            "http://[ff02::1]/",
            "http://[4000::1]/",
            "http://[::1",
            "http://user@127.0.0.1/",
            "http://example.org@127.0.0.1/",
            "http://user:password@hooks.example.org/",
            "http://127.0.0.1#@hooks.example.org/",
            "http://hooks.example.org\\@127.0.0.1/",
            "http://hooks.example.org#fragment",
            "http://127。0。0。1/",
            "http://①②⑦.0.0.1/",
            "http://１２７.0.0.1/",
            "http://%31%32%37.0.0.1/",
            "http://loc%61lhost/",
            "http://metadata.google.internal/computeMetadata/v1/",
            "http://metadata/",
            "http://printer.local/",
            "http://router.lan/",
            "http://build.internal/",
            "http://intern.example.org/",
            "http://half.example.org/",
            "http://mapped.example.org/",
            "http://any.localhost/",
            "http://-hooks.example.org/",
            "http://hooks..example.org/",
            "http:///path",
            "http://",
            "http:hooks.example.org",
            "//hooks.example.org/",
            "hooks.example.org",
            "/etc/passwd",
            "file:///etc/passwd",
            "ftp://hooks.example.org/",
            "gopher://hooks.example.org:70/_x",
            "jar:http://hooks.example.org!/",
            "javascript:alert(1)",
            "data:text/plain,x",
            "http://hooks.example.org:0/",
            "http://hooks.example.org:65536/",
            "http://hooks.example.org:99999999999/",
            "http://hooks.example.org/a b",
            "http://hooks.example.org/\r\nX-Injected: 1",
            " http://hooks.example.org/",
            "http://hooks.example.org\t/");

    private final OutboundUrls urls = urls();

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void refusesWhatIsNotPublic(String url) {
        assertThat(urls.complaintAbout(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.org/services/T0/B0/x",
                "HTTPS://Hooks.Example.org:8443/a?b=c&d=%20",
                "http://93.184.215.14/",
                "http://8.8.8.8:9000/hook",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
                "https://not-set-up-yet.example.com/"
            })
    void takesWhatIsPublic(String url) {
        assertThat(urls.complaintAbout(url)).isEmpty();
    }

    @Test
    void opensOnlyWhatTheInstallationAllows() {
        var opened = urls("loopback", "10.1.0.0/16", "fd12::/16");

        assertThat(List.of(
                        "http://localhost:8080/",
                        "http://127.0.0.1/",
                        "http://[::1]:9/",
                        "http://intern.example.org/",
                        "http://[fd12::7]/"))
                .allSatisfy(url -> assertThat(opened.complaintAbout(url)).isEmpty());
        assertThat(List.of(
                        "http://127.1/",
                        "http://[::ffff:127.0.0.1]/",
                        "http://10.2.0.1/",
                        "http://169.254.169.254/",
                        "http://half.example.org/",
                        "http://[fd13::7]/"))
                .allSatisfy(url -> assertThat(opened.complaintAbout(url)).isPresent());
    }

    @Test
    void refusesToStartWithANetworkThatIsNone() {
        assertThatThrownBy(() -> urls("10.1.2.3/8")).hasMessageContaining("10.1.2.3/8");
        assertThatThrownBy(() -> urls("everything")).hasMessageContaining("everything");
    }

    private static OutboundUrls urls(String... allowed) {
        return new OutboundUrls(new OutboundGuard(
                new NotificationSettings(List.of(allowed), Map.of(), null), OutboundUrlsTest::lookUp));
    }

    private static InetAddress[] lookUp(String host) throws UnknownHostException {
        var addresses = NAMES.get(host.replaceFirst("\\.$", ""));
        if (addresses == null) {
            throw new UnknownHostException(host);
        }
        return addresses.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
