package dev.hindsight.console;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people and programs find Hindsight.
 *
 * @param publicUrl scheme, host and port as they are seen from outside; also the issuer of demo tokens
 */
@ConfigurationProperties("hindsight")
public record Origin(URI publicUrl) {

    public Origin {
        if (publicUrl.getHost() == null || !publicUrl.getRawPath().isEmpty()) {
            throw new IllegalArgumentException(
                    "hindsight.public-url is scheme, host and port, such as http://localhost:8080, and not '"
                            + publicUrl + "'");
        }
    }

    /** The port that people use, also where the address leaves it out. */
    public int port() {
        if (publicUrl.getPort() != -1) {
            return publicUrl.getPort();
        }
        return "https".equals(publicUrl.getScheme()) ? 443 : 80;
    }
}
