package dev.hindsight.support.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/**
 * Asks the identity provider where its keys are when the first token comes, so that a service starts while the provider is
 * away. While it is away it is asked once in a few seconds, and not by everybody.
 */
final class DiscoveredDecoder implements JwtDecoder {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final JwtDecoder decoder;
    private final AtomicLong askAgainAt = new AtomicLong(System.nanoTime());

    DiscoveredDecoder(Supplier<JwtDecoder> discovery) {
        this.decoder = new SupplierJwtDecoder(discovery);
    }

    static RestOperations patientForSeconds() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        return new RestTemplate(requests);
    }

    @Override
    public Jwt decode(String token) {
        if (System.nanoTime() - askAgainAt.get() < 0) {
            throw new JwtException("The identity provider was asked for its keys a moment ago and did not answer");
        }
        try {
            return decoder.decode(token);
        } catch (JwtDecoderInitializationException away) {
            askAgainAt.set(System.nanoTime() + PAUSE.toNanos());
            throw new JwtException("The identity provider does not say where its keys are", away);
        }
    }
}
