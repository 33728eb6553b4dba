package dev.hindsight.notification.guard;

import dev.hindsight.notification.settings.NotificationSettings;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides which addresses announcements may go to: public ones, and those that the installation allows. */
@Component
public class OutboundGuard {

    private static final String LOOPBACK = "loopback";
    private static final int ENOUGH = 4;

    private final List<IPAddress> allowed;
    private final HostNames names;

    public OutboundGuard(NotificationSettings settings, HostNames names) {
        this.allowed = settings.allowedPrivateNetworks().stream()
                .flatMap(network -> network.equals(LOOPBACK)
                        ? SpecialNetworks.loopback().stream()
                        : SpecialNetworks.networks(network).stream())
                .toList();
        this.names = names;
    }

    /** Whether announcements may go to that address. */
    public boolean allows(InetAddress address) {
        var asked = new IPAddressGenerator().from(address);
        return !SpecialNetworks.contain(asked) || SpecialNetworks.isIn(allowed, asked);
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
        if (!Stream.of(addresses).allMatch(this::allows)) {
            throw new ForbiddenAddress();
        }
        return Arrays.copyOf(addresses, Math.min(ENOUGH, addresses.length));
    }
}
