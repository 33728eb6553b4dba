package dev.hindsight.console.identity;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the authorization server with demo people.
 *
 * @param keyFile where its signing keys are kept over restarts; created when it is missing, readable by its owner only
 */
@ConfigurationProperties("hindsight.demo-identity")
@WhenDemoIdentityIsOn
record DemoIdentity(Path keyFile) {

    DemoIdentity {
        Objects.requireNonNull(keyFile, "hindsight.demo-identity.key-file says where the signing keys are kept");
    }
}
