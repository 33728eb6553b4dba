package dev.hindsight.notification.guard;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that are not on the public Internet, after IANA's registries of special-purpose addresses. */
final class SpecialNetworks {

    private static final List<IPAddress> LOOPBACK = networks("127.0.0.0/8", "::1/128");

    private static final List<IPAddress> IPV4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a provider's translation, and some clouds' metadata
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's wire server
            "169.254.0.0/16", // link-local, with most clouds' metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** Everything else in IPv6 is not assigned, local, mapped, translated or multicast. */
    private static final List<IPAddress> IPV6_PUBLIC = networks("2000::/3");

    private static final List<IPAddress> IPV6 = networks(
            "2001::/23", // protocol assignments, with Teredo and ORCHID
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    private SpecialNetworks() {}

    static List<IPAddress> loopback() {
        return LOOPBACK;
    }

    static boolean contain(IPAddress address) {
        return address.isIPv4() ? isIn(IPV4, address) : !isIn(IPV6_PUBLIC, address) || isIn(IPV6, address);
    }

    static boolean isIn(List<IPAddress> networks, IPAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * Reads networks.
     *
     * @throws IllegalArgumentException when one is not an address with a prefix length whose host bits are zero
     */
    static List<IPAddress> networks(String... blocks) {
        return Stream.of(blocks).map(SpecialNetworks::network).toList();
    }

    private static IPAddress network(String block) {
        var address = new IPAddressString(block).getAddress();
        if (address == null || !address.isPrefixed() || !address.isPrefixBlock()) {
            throw new IllegalArgumentException(
                    "'" + block + "' is no network; write it like 10.1.0.0/16, with nothing behind the prefix");
        }
        return address;
    }
}
