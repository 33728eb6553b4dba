package dev.hindsight.notification.guard;

import dev.hindsight.notification.settings.OutboundSettings;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Decides which addresses announcements may go to: public ones, and those that the installation allows. */
@Component
public class OutboundGuard {

    private static final String LOOPBACK = "loopback";
    private static final int ENOUGH = 4;

    private final List<IPAddress> allowed;
    private final List<IPAddress> forbidden;
    private final HostPatterns privateHosts;
    private final HostNames names;
    private final Predicate<InetAddress> ownAddresses;

    @Autowired
    public OutboundGuard(OutboundSettings settings, HostNames names) {
        this(settings, names, OwnAddresses::contain);
    }

    OutboundGuard(OutboundSettings settings, HostNames names, Predicate<InetAddress> ownAddresses) {
        this.allowed = settings.allowedPrivateNetworks().stream()
                .flatMap(network -> network.equals(LOOPBACK)
                        ? SpecialNetworks.LOOPBACK.stream()
                        : SpecialNetworks.networks(network).stream())
                .toList();
        this.forbidden = SpecialNetworks.networks(settings.forbiddenNetworks().toArray(String[]::new));
        this.privateHosts = new HostPatterns(settings.allowedPrivateHosts());
        this.names = names;
        this.ownAddresses = ownAddresses;
    }

    /** Whether announcements may go to that address, whatever name it has. */
    public boolean allows(InetAddress address) {
        return allows(address, allowed);
    }

    /**
     * Looks a host up, once; a connection is to be made to what is returned and nowhere else.
     *
     * @return some of the host's addresses, all of them allowed
     * @throws UnknownHostException when there is no such host
     * @throws ForbiddenAddress when any of its addresses is not allowed: a name that is half private is a trap
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.lookUp(host);
        var exceptions = privateHosts.contain(host)
                ? Stream.concat(allowed.stream(), SpecialNetworks.PRIVATE.stream())
                        .toList()
                : allowed;
        if (!Stream.of(addresses).allMatch(address -> allows(address, exceptions))) {
            throw new ForbiddenAddress();
        }
        return Arrays.copyOf(addresses, Math.min(ENOUGH, addresses.length));
    }

    private boolean allows(InetAddress address, List<IPAddress> exceptions) {
        var asked = new IPAddressGenerator().from(address);
        if (SpecialNetworks.areMetadata(asked) || SpecialNetworks.isIn(forbidden, asked)) {
            return false;
        }
        return SpecialNetworks.isIn(exceptions, asked)
                || !(SpecialNetworks.contain(asked) || ownAddresses.test(address));
    }
}
