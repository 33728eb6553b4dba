package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestInfrastructureInitializer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A caller who is told to sign in again while the identity provider is away would not get anywhere by it. */
class SaysWhenItCannotCheckWhoCallsIT {

    @Test
    void becauseTheIdentityProviderDoesNotAnswer() {
        var nobody = Map.<String, Object>of("hindsight.security.jwk-set-uri", "http://localhost:1/keys");
        try (var service = new SpringApplicationBuilder(IncidentServiceApplication.class)
                .initializers(new TestInfrastructureInitializer(nobody))
                .run(
                        "--spring.config.name=" + IncidentServiceApplication.CONFIG_NAME,
                        "--server.port=0",
                        "--logging.level.root=warn")) {
            int port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

            var answer = Api.as(port, "acme", "bob", "engineer").get("incidents");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.text("type")).isEqualTo("urn:hindsight:problem:identity-provider-unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");

            var nonsense = new Api(port, "acme", "nonsense").get("incidents");
            assertThat(nonsense.status()).isEqualTo(401);
        }
    }
}
