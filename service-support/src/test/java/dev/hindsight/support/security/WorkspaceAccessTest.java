package dev.hindsight.support.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

class WorkspaceAccessTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void letsAServiceAccountDoWhatItsScopeSays() throws Exception {
        signIn("service:monitoring", "/acme/engineer", "incidents:read incidents:write");

        assertThat(asks("open")).isTrue();
    }

    @Test
    void readsScopesFromAListToo() throws Exception {
        signIn("service:monitoring", "/acme/engineer", List.of("openid", "incidents:write"));

        assertThat(asks("open")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "incidents:read",
                "INCIDENTS:WRITE",
                "incidents:write:all",
                "incidents",
                "incidents:*",
                "admin"
            })
    void refusesAServiceAccountWithoutTheScope(String scope) {
        signIn("service:monitoring", "/acme/owner", scope);

        assertForbidden(
                "open", "The token lacks the scope 'incidents:write', which is needed to open and drive incidents.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "map", "number"})
    void refusesAServiceAccountWithScopesThatAreNoTexts(String kind) {
        Object scope =
                switch (kind) {
                    case "list" -> List.of(List.of("incidents:write"));
                    case "map" -> Map.of("incidents:write", true);
                    default -> 7;
                };
        signIn("service:monitoring", "/acme/owner", scope);

        assertForbidden(
                "open", "The token lacks the scope 'incidents:write', which is needed to open and drive incidents.");
    }

    @Test
    void refusesAServiceAccountWhoseRoleIsTooLow() {
        signIn("service:monitoring", "/acme/viewer", "incidents:write");

        assertForbidden(
                "open", "You need the role 'engineer' in 'acme' to open and drive incidents; you are 'viewer'.");
    }

    @Test
    void refusesServiceAccountsWhereOnlyPeopleMay() {
        signIn("service:monitoring", "/acme/owner", everyScope());

        assertForbidden("manageAccounts", "Service accounts may not manage service accounts; that is for people.");
    }

    @ParameterizedTest
    @EnumSource
    void findsEachScopeByItsName(Scope scope) {
        assertThat(Scope.named(scope.wireName())).contains(scope);
    }

    @Test
    void asksPeopleForNoScope() throws Exception {
        signIn("alice", "/acme/admin", "openid profile");

        assertThat(asks("open")).isTrue();
        assertThat(asks("manageAccounts")).isTrue();
    }

    @Test
    void tellsServiceAccountsOfTheSameNameInTwoWorkspacesApart() {
        signIn("service:monitoring", "/acme/engineer", "");
        var acmes = Callers.currentCaller();
        signIn("service:monitoring", "/globex/engineer", "");

        assertThat(Callers.currentCaller()).isPresent().isNotEqualTo(acmes);
        signIn("alice", "/acme/engineer", "");
        assertThat(Callers.currentCaller()).contains("alice");
    }

    @Test
    void showsPrivateThingsToAServiceAccountOnlyWithTheScopeForIncidents() {
        var reader = caller("service:monitoring", "/acme/admin", "incidents:read");
        var worker = caller("service:monitoring", "/acme/owner", "tasks:read tasks:write endpoints:manage");
        var engineer = caller("service:monitoring", "/acme/engineer", "incidents:read");

        assertThat(reader.may(Permission.SEE_PRIVATE_INCIDENTS)).isTrue();
        assertThat(worker.may(Permission.SEE_PRIVATE_INCIDENTS)).isFalse();
        assertThat(worker.may(Permission.SEE_PRIVATE_INCIDENTS, Set.of())).isFalse();
        assertThat(worker.may(Permission.SEE_PRIVATE_INCIDENTS, Set.of(Part.RESPONDER)))
                .isTrue();
        assertThat(worker.may(Permission.WORK_ON_TASKS)).isTrue();
        assertThat(worker.may(Permission.MANAGE_SERVICE_ACCOUNTS)).isFalse();
        assertThat(engineer.may(Permission.SEE_PRIVATE_INCIDENTS)).isFalse();
    }

    @Test
    void showsPrivateThingsToPeopleWhateverScopesTheirTokensHave() {
        assertThat(caller("alice", "/acme/admin", "openid").may(Permission.SEE_PRIVATE_INCIDENTS))
                .isTrue();
        assertThat(caller("alice", "/acme/engineer", "incidents:read").may(Permission.SEE_PRIVATE_INCIDENTS))
                .isFalse();
    }

    private static Caller caller(String user, String group, String scope) {
        signIn(user, group, scope);
        return Callers.in("acme", SecurityContextHolder.getContext().getAuthentication())
                .orElseThrow();
    }

    private static List<String> everyScope() {
        return List.of(Scope.values()).stream().map(Scope::wireName).toList();
    }

    private static void signIn(String user, String group, Object scope) {
        var token = Jwt.withTokenValue("token")
                .header("alg", "RS256")
                .claim("preferred_username", user)
                .claim("groups", List.of(group))
                .claim("scope", scope)
                .build();
        SecurityContextHolder.getContext().setAuthentication(new JwtAuthenticationToken(token));
    }

    private static boolean asks(String route) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("ws", "acme"));
        return new WorkspaceAccess()
                .preHandle(
                        request,
                        new MockHttpServletResponse(),
                        new HandlerMethod(new Routes(), Routes.class.getDeclaredMethod(route)));
    }

    private static void assertForbidden(String route, String detail) {
        assertThatThrownBy(() -> asks(route))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().kind()).isEqualTo(Refusal.Kind.FORBIDDEN))
                .hasMessage(detail);
    }

    static final class Routes {

        @Requires(Permission.DRIVE_INCIDENTS)
        void open() {}

        @Requires(Permission.MANAGE_SERVICE_ACCOUNTS)
        void manageAccounts() {}
    }
}
