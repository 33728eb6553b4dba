package dev.hindsight.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Claims as the documentation of the providers shows them. */
class ProviderClaimsTest {

    @Test
    void readsKeycloakGroups() {
        var person = read(
                Map.of(),
                """
                {"sub": "f3c1", "preferred_username": "alice", "azp": "hindsight-cli",
                 "realm_access": {"roles": ["offline_access", "uma_authorization"]},
                 "groups": ["/acme/owner", "/globex/viewer", "/acme", "/staff/acme/admin"]}""");

        assertPerson(person, "alice", "/acme/owner", "/globex/viewer");
    }

    @Test
    void readsKeycloakRealmRoles() {
        var settings =
                Map.of("groups", "realm_access.roles", "pattern", "hindsight-(?<workspace>[a-z0-9-]+)-(?<role>[a-z]+)");

        var person = read(
                settings,
                """
                {"sub": "f3c1", "preferred_username": "bob", "groups": ["/acme/owner"],
                 "realm_access": {"roles": ["offline_access", "hindsight-acme-eu-engineer", "hindsight-acme-eu-boss"]}}""");

        assertPerson(person, "bob", "/acme-eu/engineer");
    }

    @Test
    void readsEntraIdGroupsWhichAreIds() {
        var settings = Map.of(
                "user",
                "oid",
                "mapping",
                "0d3f2a54-2c1e-4d6b-9b0e-1f6d3c1a7e11=/acme/admin, 9c1d7b7e-6e0f-4a7c-8a5e-2b1f0c9d8e22=/globex/viewer");

        var person = read(
                settings,
                """
                {"ver": "2.0", "tid": "72f988bf", "oid": "690222be-ff1a-4d56-abd1-7e4f7d38e474", "sub": "AAAAAA",
                 "preferred_username": "alice@acme.example", "roles": [],
                 "groups": ["0d3f2a54-2c1e-4d6b-9b0e-1f6d3c1a7e11", "ffffffff-0000-4a7c-8a5e-2b1f0c9d8e22"]}""");

        assertPerson(person, "690222be-ff1a-4d56-abd1-7e4f7d38e474", "/acme/admin");
    }

    /** Beyond 200 groups Entra ID writes none, only where they could be asked for. */
    @Test
    void givesNoRoleWhereEntraIdLeavesTheGroupsOut() {
        var person = read(
                Map.of("mapping", "0d3f2a54=/acme/admin"),
                """
                {"sub": "AAAAAA", "preferred_username": "alice@acme.example", "_claim_names": {"groups": "src1"},
                 "_claim_sources": {"src1": {"endpoint": "https://graph.example/users/690222be/getMemberObjects"}}}""");

        assertPerson(person, "alice@acme.example");
    }

    @Test
    void readsEntraIdAppRoles() {
        var settings = Map.of(
                "groups", "roles", "pattern", "(?<workspace>[a-z0-9-]+)\\.(?<role>[A-Za-z]+)", "roles", "Admin=admin");

        var person = read(
                settings,
                """
                {"sub": "AAAAAA", "preferred_username": "alice@acme.example", "roles": ["acme.Admin", "Task.Write"]}""");

        assertPerson(person, "alice@acme.example", "/acme/admin");
    }

    @Test
    void readsOktaGroups() {
        var settings = Map.of(
                "user", "sub",
                "pattern", "hindsight-(?<workspace>[a-z0-9-]+)-(?<role>[a-z]+)",
                "roles", "admins=admin,engineers=engineer");

        var person = read(
                settings,
                """
                {"sub": "alice@acme.example", "uid": "00uid4BxXw6I6TV4m0g3", "scp": ["openid"],
                 "groups": ["Everyone", "hindsight-acme-admins", "hindsight-globex-engineers", "hindsight-acme-guests"]}""");

        assertPerson(person, "alice@acme.example", "/acme/admin", "/globex/engineer");
    }

    @Test
    void readsClaimsThatAuth0HasInANamespace() {
        var settings = Map.of(
                "groups", "https://hindsight.acme.example/groups", "user", "https://hindsight.acme.example/user");

        var person = read(
                settings,
                """
                {"sub": "auth0|5f7c8ec7c33c6c004bbafe82", "https://hindsight.acme.example/user": "alice",
                 "https://hindsight.acme.example/groups": ["/acme/engineer"]}""");

        assertPerson(person, "alice", "/acme/engineer");
    }

    @Test
    void givesPeopleOfGoogleNoRoleByThemselves() {
        var person = read(
                Map.of("user", "email"),
                """
                {"sub": "110169484474386276334", "email": "alice@acme.example", "email_verified": true, "hd": "acme.example"}""");

        assertPerson(person, "alice@acme.example");
    }

    @Test
    void givesPeopleOfGoogleTheRoleOfTheirDomain() {
        var person = read(
                Map.of("user", "email", "groups", "hd", "mapping", "acme.example=/acme/engineer"),
                """
                {"sub": "110169484474386276334", "email": "alice@acme.example", "email_verified": true, "hd": "acme.example"}""");

        assertPerson(person, "alice@acme.example", "/acme/engineer");
    }

    @Test
    void readsAuthentikGroups() {
        var settings = Map.of("pattern", "(?<workspace>[a-z0-9-]+) (?<role>[a-z]+)s");

        var person = read(
                settings,
                """
                {"sub": "b1946ac9", "preferred_username": "alice", "nickname": "alice",
                 "groups": ["authentik Admins", "acme engineers"]}""");

        assertPerson(person, "alice", "/acme/engineer");
    }

    @Test
    void givesSeveralRolesForOneGroup() {
        var settings = Map.of(
                "mapping[0]",
                "cn=sre,ou=groups,dc=acme=/acme/admin",
                "mapping[1]",
                "cn=sre,ou=groups,dc=acme=/globex/viewer");

        assertPerson(
                read(
                        settings,
                        """
                {"preferred_username": "alice", "groups": ["cn=sre,ou=groups,dc=acme"]}"""),
                "alice",
                "/acme/admin",
                "/globex/viewer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"/acme/owner\"",
                "[\"/acme/owner\"]",
                "[[\"/acme/viewer\"], {\"a\": 1}, null, 7, \"/acme/owner\"]"
            })
    void takesOneTextAsAListOfOneAndTextsOnly(String groups) {
        assertPerson(read(Map.of(), "{\"sub\": \"alice\", \"groups\": " + groups + "}"), "alice", "/acme/owner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"/acme/owner /acme/viewer\"",
                "\"/acme/owner,/acme/viewer\"",
                "{\"/acme/owner\": true}",
                "true",
                "null"
            })
    void givesNoRoleForGroupsThatCouldMeanSeveralThings(String groups) {
        assertPerson(read(Map.of(), "{\"sub\": \"alice\", \"groups\": " + groups + "}"), "alice");
    }

    @Test
    void knowsOperatorsByTheirGroupsOnly() {
        var settings = Map.of("operators", "sre, cn=ops");

        assertThat(read(settings, "{\"sub\": \"alice\", \"groups\": [\"sre\"]}"))
                .containsEntry(Callers.OPERATOR, true);
        assertThat(read(settings, "{\"sub\": \"alice\", \"groups\": [\"sre2\"], \"hindsight_operator\": true}"))
                .containsEntry(Callers.OPERATOR, false);
        assertThat(read(Map.of(), "{\"sub\": \"alice\", \"groups\": [\"sre\"]}"))
                .containsEntry(Callers.OPERATOR, false);
    }

    @Test
    void doesNotTakeAnUnverifiedAddressForAName() {
        var person = read(
                Map.of("user", "email"),
                """
                {"sub": "1", "preferred_username": "mallory", "email": "alice@acme.example", "email_verified": false}""");

        assertPerson(person, "");
    }

    @Test
    void takesNoOtherClaimThanThoseOfTheSettingsForAName() {
        assertPerson(read(Map.of("user", "email"), "{\"sub\": \"alice\", \"preferred_username\": \"alice\"}"), "");
    }

    @Test
    void readsManyAndLongGroupsInAMoment() {
        var slowElsewhere = "(?<workspace>(a+)+)-(?<role>[a-z]+)";
        var hostile = Collections.nCopies(20_000, "a".repeat(250) + "!");
        var claims = Map.<String, Object>of("sub", "alice", "groups", hostile);

        assertThat(Duration.ofNanos(
                        timeOf(() -> claims(Map.of("pattern", slowElsewhere)).convert(claims))))
                .isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void ignoresGroupsThatAreTooLong() {
        var person = read(Map.of(), "{\"sub\": \"alice\", \"groups\": [\"/%s/owner\"]}".formatted("a".repeat(300)));

        assertPerson(person, "alice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pattern | /([a-z]+)/([a-z]+)            | must have the groups 'workspace' and 'role'",
                "pattern | (?<workspace>[a-z]+)          | must have the groups 'workspace' and 'role'",
                "pattern | (?<workspace>[a-z+)-(?<role>) | cannot be read as a pattern of RE2",
                "pattern | (?<workspace>a)(?<role>b)\\1  | cannot be read as a pattern of RE2",
                "roles   | admins=boss                   | with a role of viewer, engineer, admin, owner",
                "roles   | admins                        | must have the form",
                "roles   | =admin                        | must have the form",
                "mapping | 5f3a=/acme/boss               | must be '<group>=/<workspace>/<role>'",
                "mapping | 5f3a=acme/admin               | must be '<group>=/<workspace>/<role>'",
                "mapping | 5f3a=/Acme/admin              | must be '<group>=/<workspace>/<role>'",
                "mapping | /acme/admin                   | must have the form"
            })
    void refusesSettingsThatCannotBeMeant(String name, String value, String reason) {
        assertThatThrownBy(() -> claims(Map.of(name, value)))
                .hasMessageContaining("hindsight.security.claims." + name)
                .hasMessageContaining(value)
                .hasStackTraceContaining(reason);
    }

    private static Map<String, Object> read(Map<String, String> settings, String token) {
        return claims(settings).convert(JsonMapper.shared().readValue(token, new TypeReference<>() {}));
    }

    private static ProviderClaims claims(Map<String, String> settings) {
        return new ProviderClaims(Settings.claims(settings));
    }

    private static void assertPerson(Map<String, Object> claims, String user, String... groups) {
        assertThat(claims).containsEntry("preferred_username", user).containsEntry("groups", List.of(groups));
    }

    private static long timeOf(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }
}
