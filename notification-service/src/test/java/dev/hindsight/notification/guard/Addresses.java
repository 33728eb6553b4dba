package dev.hindsight.notification.guard;

import java.net.InetAddress;
import java.util.stream.Stream;

/** Addresses as they are written. */
public final class Addresses {

    private Addresses() {}

    public static InetAddress[] of(String... literals) {
        return Stream.of(literals).map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }
}
