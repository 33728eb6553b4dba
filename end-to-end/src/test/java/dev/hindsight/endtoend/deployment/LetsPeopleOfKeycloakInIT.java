package dev.hindsight.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.incident.IncidentServiceApplication;
import dev.hindsight.testsupport.api.ApiClient;
import dev.hindsight.testsupport.infrastructure.TestInfrastructureInitializer;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A real identity provider with the realm that is deployed; the service knows its issuer and nothing else of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetsPeopleOfKeycloakInIT {

    private Keycloak keycloak;
    private ConfigurableApplicationContext service;

    @BeforeAll
    void start() {
        keycloak = Keycloak.starting();
        var security = Map.<String, Object>of(
                "hindsight.security.issuer", keycloak.issuer().toString(), "hindsight.security.jwk-set-uri", "");
        service = new SpringApplicationBuilder(IncidentServiceApplication.class)
                .initializers(new TestInfrastructureInitializer(security))
                .run(
                        "--spring.config.name=incident-service",
                        "--server.port=0",
                        "--logging.level.root=warn",
                        "--spring.thymeleaf.check-template-location=false");
        keycloak.await();
    }

    @AfterAll
    void stop() {
        try {
            service.close();
        } finally {
            keycloak.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "alice, acme,   200, 201",
        "alice, globex, 200, 403",
        "bob,   acme,   200, 201",
        "bob,   globex, 404, 404",
        "carol, acme,   200, 201",
        "dave,  acme,   200, 403",
        "erin,  acme,   404, 404",
        "erin,  globex, 200, 201",
        "frank, globex, 200, 201"
    })
    void withTheirRoles(String person, String workspace, int reading, int opening) {
        var api = api(tokenOf(person, "access_token"));

        assertThat(api.get(workspace + "/incidents").status()).isEqualTo(reading);
        assertThat(api.post(workspace + "/incidents", "{\"title\": \"Checkout is slow\"}")
                        .status())
                .isEqualTo(opening);
    }

    @Test
    void butNobodyWithAWrongPassword() {
        assertThat(KeycloakLogin.tokens(keycloak.issuer(), Keycloak.STRANGER, "wrong"))
                .isEmpty();
    }

    @Test
    void butNobodyWithATokenForAnotherApplication() {
        var tokens = KeycloakLogin.tokensOfAnotherClient(keycloak.issuer(), "carol", Keycloak.passwordOf("carol"));

        assertThat(statusWith(tokens.required("access_token").asString())).isEqualTo(401);
    }

    @Test
    void butNobodyWithATokenThatIsNotForTheApi() {
        assertThat(statusWith(tokenOf("carol", "id_token"))).isEqualTo(401);
        assertThat(statusWith(tokenOf("carol", "refresh_token"))).isEqualTo(401);
    }

    @Test
    void andShowsNothingToSomebodyInNoGroup() {
        assertThat(statusWith(tokenOf("grace", "access_token"))).isEqualTo(404);
    }

    private int statusWith(String token) {
        return api(token).get("acme/incidents").status();
    }

    private ApiClient api(String token) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        return new ApiClient(URI.create("http://localhost:" + port), token);
    }

    private String tokenOf(String person, String kind) {
        return KeycloakLogin.tokens(keycloak.issuer(), person, Keycloak.passwordOf(person))
                .orElseThrow()
                .required(kind)
                .asString();
    }
}
