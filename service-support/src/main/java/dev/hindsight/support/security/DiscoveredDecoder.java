package dev.hindsight.support.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Asks the identity provider where its keys are when the first token comes, so that a service starts while the provider is
 * away. While it is away it is asked once in a few seconds, and not by everybody.
 */
final class DiscoveredDecoder implements JwtDecoder {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final JwtDecoder decoder;
    private final AtomicLong askAgainAt = new AtomicLong(System.nanoTime());

    DiscoveredDecoder(Supplier<JwtDecoder> discovery) {
        this.decoder = new SupplierJwtDecoder(() -> discovered(discovery));
    }

    /** One asks and the others wait, and then they must not ask one after the other. */
    private JwtDecoder discovered(Supplier<JwtDecoder> discovery) {
        refuseDuringThePause();
        try {
            return discovery.get();
        } catch (RuntimeException away) {
            askAgainAt.set(System.nanoTime() + PAUSE.toNanos());
            throw away;
        }
    }

    private void refuseDuringThePause() {
        if (System.nanoTime() - askAgainAt.get() < 0) {
            throw new JwtException("The identity provider was asked for its keys a moment ago and did not answer");
        }
    }

    @Override
    public Jwt decode(String token) {
        refuseDuringThePause();
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException away) {
            throw new JwtException("The identity provider does not say where its keys are", away);
        }
    }
}
