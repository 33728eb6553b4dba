package dev.hindsight.notification.delivery;

import dev.hindsight.notification.guard.Addresses;
import dev.hindsight.notification.guard.HostNames;
import dev.hindsight.notification.guard.OutboundCorpus;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.stream.Stream;

/** Reads as an address, in every way there is, whatever anybody has ever read as one, and takes every other name for this machine. */
final class GenerousNames implements HostNames {

    /** In the corpus the only one that is honest by itself. */
    private static final String HONEST = "hooks.example.org";

    private static final InetAddress[] HERE = Addresses.of("127.0.0.1");

    private final HostNames corpus = OutboundCorpus.names();

    @Override
    public InetAddress[] lookUp(String host) {
        var plain = Normalizer.normalize(host, Form.NFKC).replace('。', '.').replaceFirst("\\.$", "");
        var decimal = plain.replaceAll("(?<![0-9a-z])0+(?=\\d)", "");
        var addresses = Stream.<LookUp>of(
                        () -> Inet4Address.ofPosixLiteral(plain),
                        () -> Inet4Address.ofPosixLiteral(decimal),
                        () -> InetAddress.ofLiteral(plain))
                .flatMap(GenerousNames::attempt)
                .toArray(InetAddress[]::new);
        return addresses.length > 0 ? addresses : meaningOf(plain);
    }

    private InetAddress[] meaningOf(String name) {
        try {
            return name.equals(HONEST) ? HERE : corpus.lookUp(name);
        } catch (UnknownHostException unknown) {
            return HERE;
        }
    }

    private static Stream<InetAddress> attempt(LookUp lookUp) {
        try {
            return Stream.of(lookUp.make());
        } catch (IllegalArgumentException notSo) {
            return Stream.empty();
        }
    }

    @FunctionalInterface
    private interface LookUp {
        InetAddress make();
    }
}
