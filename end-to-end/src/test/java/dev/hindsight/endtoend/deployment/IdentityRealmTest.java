package dev.hindsight.endtoend.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.support.security.Callers;
import dev.hindsight.support.security.Role;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import tools.jackson.databind.JsonNode;

class IdentityRealmTest {

    private final JsonNode realm = Repository.json("deploy/keycloak/hindsight-realm.json");
    private final JsonNode demo = Repository.json("deploy/keycloak/demo-people.json");

    @Test
    void letsPublicClientsInByCodeAndProofKeyOnly() {
        assertThat(realm.required("clients")).isNotEmpty().allSatisfy(client -> {
            assertThat(client.path("publicClient").asBoolean(false)).isTrue();
            assertThat(client.path("standardFlowEnabled").asBoolean(false)).isTrue();
            assertThat(client.path("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("serviceAccountsEnabled").asBoolean(true)).isFalse();
            assertThat(client.path("attributes")
                            .path("pkce.code.challenge.method")
                            .asString(""))
                    .isEqualTo("S256");
            assertThat(texts(client.required("redirectUris")))
                    .containsExactlyInAnyOrder("http://127.0.0.1/callback", "http://[::1]/callback");
        });
    }

    @Test
    void writesIntoATokenWhatTheServicesRead() {
        assertThat(realm.required("clients")).allSatisfy(client -> {
            assertThat(mapper(client, "oidc-audience-mapper"))
                    .containsEntry("included.custom.audience", "hindsight")
                    .containsEntry("access.token.claim", "true");
            assertThat(mapper(client, "oidc-group-membership-mapper"))
                    .containsEntry("claim.name", "groups")
                    .containsEntry("full.path", "true")
                    .containsEntry("access.token.claim", "true");
            assertThat(attributes(client))
                    .containsEntry("preferred_username", "username")
                    .containsEntry("email", "email")
                    .containsEntry("zoneinfo", "zoneinfo");
            assertThat(mapper(client, "oidc-full-name-mapper")).containsEntry("access.token.claim", "true");
        });
        assertThat(realm.required("components").toString()).contains("\\\"name\\\":\\\"zoneinfo\\\"");
    }

    @Test
    void givesTheDemoPeopleTheirRoles() {
        assertThat(rolesIn("acme"))
                .isEqualTo(
                        Map.of("alice", Role.OWNER, "bob", Role.ENGINEER, "carol", Role.ENGINEER, "dave", Role.VIEWER));
        assertThat(rolesIn("globex"))
                .isEqualTo(Map.of("alice", Role.VIEWER, "erin", Role.OWNER, "frank", Role.ENGINEER));
    }

    @Test
    void hasAGroupForEveryRoleOfADemoWorkspace() {
        var groups = StreamSupport.stream(demo.required("groups").spliterator(), false)
                .flatMap(group ->
                        StreamSupport.stream(group.required("subGroups").spliterator(), false))
                .map(group -> group.required("path").asString())
                .toList();

        assertThat(groups).hasSize(2 * Role.values().length);
        assertThat(demo.required("users"))
                .allSatisfy(person -> assertThat(groups).containsAll(texts(person.required("groups"))));
    }

    @Test
    void holdsNoSecretAndNobodyWhoCouldSignInWithOne() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.has("groups")).isFalse();
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(demo.findValues("credentials")).isEmpty();
    }

    private Map<String, Role> rolesIn(String workspace) {
        var roles = new HashMap<String, Role>();
        for (var person : demo.required("users")) {
            Callers.in(workspace, new TestingAuthenticationToken(token(person), null))
                    .ifPresent(caller -> roles.put(caller.user(), caller.role()));
        }
        return roles;
    }

    /** As the mappers of the realm make it. */
    private Jwt token(JsonNode person) {
        var client = realm.required("clients").required(0);
        var groups = mapper(client, "oidc-group-membership-mapper");
        var token = Jwt.withTokenValue("token").header("alg", "RS256").subject("some-id");
        token.claim(String.valueOf(groups.get("claim.name")), texts(person.required("groups")));
        attributes(client)
                .forEach((claim, attribute) ->
                        token.claim(claim, person.path(attribute).asString("")));
        return token.build();
    }

    /** Claims by the attributes that they are made of. */
    private static Map<String, String> attributes(JsonNode client) {
        var attributes = new HashMap<String, String>();
        for (var mapper : client.required("protocolMappers")) {
            var config = mapper.required("config");
            if (config.has("user.attribute")
                    && config.path("access.token.claim").asString("").equals("true")) {
                attributes.put(
                        config.required("claim.name").asString(),
                        config.required("user.attribute").asString());
            }
        }
        return attributes;
    }

    private static Map<String, String> mapper(JsonNode client, String kind) {
        var config = new HashMap<String, String>();
        for (var mapper : client.required("protocolMappers")) {
            if (mapper.required("protocolMapper").asString().equals(kind)) {
                mapper.required("config")
                        .properties()
                        .forEach(entry ->
                                config.put(entry.getKey(), entry.getValue().asString()));
            }
        }
        return config;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }
}
