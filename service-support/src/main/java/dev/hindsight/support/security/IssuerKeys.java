package dev.hindsight.support.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of an issuer. Tokens that name keys nobody knows have them read again only twice in ten seconds, and an
 * issuer that is away for less than an hour is not missed.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final int TIMEOUT = Math.toIntExact(Duration.ofSeconds(3).toMillis());
    private static final int MAX_BYTES = 512 * 1024;
    private static final long KEPT = Duration.ofMinutes(5).toMillis();
    private static final long LONGEST_WAIT = Duration.ofSeconds(6).toMillis();
    private static final long BETWEEN_TWO = Duration.ofSeconds(10).toMillis();
    private static final long OUTAGE = Duration.ofHours(1).toMillis();

    private final Clock clock;
    private final JWKSetSource<SecurityContext> keys;

    /**
     * @param address where they are read
     */
    IssuerKeys(String address, Clock clock) {
        this.clock = clock;
        var source = JWKSourceBuilder.<SecurityContext>create(
                        at(address), new DefaultResourceRetriever(TIMEOUT, TIMEOUT, MAX_BYTES))
                .cache(KEPT, LONGEST_WAIT)
                .refreshAheadCache(false)
                .rateLimited(BETWEEN_TWO)
                .outageTolerant(OUTAGE)
                .build();
        this.keys = ((JWKSetBasedJWKSource<SecurityContext>) source).getJWKSetSource();
    }

    private static URL at(String address) {
        try {
            return URI.create(address).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("The keys of an issuer cannot be at " + address, e);
        }
    }

    /** Without any keys nothing can be said of a token; with some, one whose key was looked for just now is forged. */
    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) throws KeySourceException {
        long now = clock.millis();
        var known = keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now, context);
        var found = wanted.select(known);
        if (!found.isEmpty()) {
            return found;
        }
        try {
            return wanted.select(keys.getJWKSet(JWKSetCacheRefreshEvaluator.referenceComparison(known), now, context));
        } catch (RateLimitReachedException justAsked) {
            return List.of();
        }
    }
}
