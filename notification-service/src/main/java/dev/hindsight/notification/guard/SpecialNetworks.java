package dev.hindsight.notification.guard;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that are not on the public Internet, after IANA's registries of special-purpose addresses. */
final class SpecialNetworks {

    static final List<IPAddress> LOOPBACK = networks("127.0.0.0/8", "::1/128");

    /** What organisations number their own networks with. */
    static final List<IPAddress> PRIVATE =
            networks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "fc00::/7");

    /** Where clouds tell a machine its secrets, some of them in the midst of private networks. */
    private static final List<IPAddress> METADATA = networks(
            "169.254.169.254/32", // most clouds
            "169.254.169.253/32", // Amazon's resolver
            "169.254.170.2/32", // Amazon, containers
            "169.254.170.23/32", // Amazon, pods
            "169.254.0.23/32", // Tencent
            "100.100.100.200/32", // Alibaba
            "168.63.129.16/32", // Azure's wire server
            "192.0.0.192/32", // Oracle
            "fd00:ec2::/32", // Amazon
            "fd20:ce::254/128", // Google
            "fd00:42::42/128", // Scaleway
            "fd00:c1::a9fe:a9fe/128"); // Oracle

    private static final List<IPAddress> IPV4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // behind a provider's translation
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // sink of reverse look-ups
            "192.52.193.0/24", // multicast by tunnels
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "192.175.48.0/24", // sink of reverse look-ups
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
            "2620:4f:8000::/48", // sink of reverse look-ups
            "3ffe::/16", // the test network of old
            "3fff::/20"); // documentation

    private SpecialNetworks() {}

    static boolean contain(IPAddress address) {
        return address.isIPv4()
                ? isIn(IPV4, address)
                : !isIn(IPV6_PUBLIC, address) || isIn(IPV6, address) || isIsatap(address.getBytes());
    }

    /** Ends in 0:5efe or 200:5efe and an IPv4 address, to which a tunnel leads. */
    private static boolean isIsatap(byte[] address) {
        return (address[8] & ~0x02) == 0 && address[9] == 0 && address[10] == 0x5e && address[11] == (byte) 0xfe;
    }

    static boolean areMetadata(IPAddress address) {
        return isIn(METADATA, address);
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
