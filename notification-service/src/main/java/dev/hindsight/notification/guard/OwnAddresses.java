package dev.hindsight.notification.guard;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;

/** The addresses of this machine. What comes to them from here passes no firewall, even when they are public. */
final class OwnAddresses {

    private OwnAddresses() {}

    static boolean contain(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            // Who cannot tell what is ours sends nothing rather than into our own network.
            return true;
        }
    }
}
