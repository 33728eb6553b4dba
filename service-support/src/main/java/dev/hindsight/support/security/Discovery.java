package dev.hindsight.support.security;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads in an issuer's own description where its keys are, see OpenID Connect Discovery 1.0 and RFC 8414. */
final class Discovery {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String OAUTH = "/.well-known/oauth-authorization-server";

    private final String issuer;
    private final RestTemplate http;

    Discovery(String issuer) {
        this.issuer = issuer;
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(TIMEOUT);
        requests.setReadTimeout(TIMEOUT);
        this.http = new RestTemplate(requests);
    }

    String addressOfKeys() {
        for (var address : addresses()) {
            var description = descriptionAt(address);
            if (description != null) {
                return addressOfKeys(description);
            }
        }
        throw new IllegalStateException("The issuer " + issuer + " does not describe itself");
    }

    private List<URI> addresses() {
        var path = String.valueOf(URI.create(issuer).getRawPath()).replaceFirst("/$", "");
        return List.of(at(path + OPENID), at(OPENID + path), at(OAUTH + path));
    }

    private URI at(String path) {
        return UriComponentsBuilder.fromUriString(issuer)
                .replacePath(path)
                .build(true)
                .toUri();
    }

    private @Nullable Map<String, Object> descriptionAt(URI address) {
        try {
            return http.exchange(
                            address, HttpMethod.GET, null, new ParameterizedTypeReference<Map<String, Object>>() {})
                    .getBody();
        } catch (HttpClientErrorException notThere) {
            return null;
        }
    }

    private String addressOfKeys(Map<String, Object> description) {
        if (!issuer.equals(description.get("issuer"))) {
            throw new IllegalStateException("The description of the issuer " + issuer + " is of another issuer");
        }
        if (description.get("jwks_uri") instanceof String address) {
            return address;
        }
        throw new IllegalStateException("The issuer " + issuer + " does not say where its keys are");
    }
}
