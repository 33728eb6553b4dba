package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IncidentServiceTest
class LetsNobodyInByALookalikeIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme/owner",
                "/acme/owner/",
                "//acme/owner",
                "/acme//owner",
                "/acme/OWNER",
                "/acme/owner ",
                "/ acme/owner",
                "/acme/owner/../owner",
                "/../acme/owner",
                "/acme/%6fwner",
                "/acme/owner\u0000",
                "/acme",
                "/acme/",
                "/",
                "owner",
                "acme:owner",
                "\\acme\\owner",
                "/*/owner",
                "/acme/*",
                "/аcme/owner",
                "/acme/root",
                "/Acme/owner"
            })
    void withAGroupThatOnlyLooksLikeARole(String group, Workspace workspace) {
        workspace.engineer("bob").open("Secret plans");
        var token = TestTokens.shared().token("mallory", group.replace("acme", workspace.slug()));

        var refused = new Api(workspace.port(), workspace.slug(), token).get("incidents");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.response().body()).doesNotContain("Secret plans");
    }

    @Test
    void withGroupsThatAreNoTexts(Workspace workspace) {
        var group = "/" + workspace.slug() + "/owner";
        for (Object groups : List.of(
                group + " /elsewhere/viewer",
                group + ",",
                Map.of(group, true),
                List.of(List.of(group)),
                List.of(Map.of("name", group)))) {
            var token = TestTokens.shared().token("mallory", List.of(), claims -> claims.claim("groups", groups));

            assertThat(new Api(workspace.port(), workspace.slug(), token)
                            .get("incidents")
                            .status())
                    .describedAs("%s", groups)
                    .isEqualTo(404);
        }
    }

    @Test
    void orWithARightOneAnywhereButInTheHeader(Workspace workspace) {
        var token = TestTokens.shared().token("bob", "/" + workspace.slug() + "/engineer");
        var list = "http://localhost:" + workspace.port() + "/api/ws/" + workspace.slug() + "/incidents";

        for (var request : List.of(
                HttpRequest.newBuilder(URI.create(list + "?access_token=" + token))
                        .GET(),
                HttpRequest.newBuilder(URI.create(list)).header("Cookie", "access_token=" + token),
                HttpRequest.newBuilder(URI.create(list)).header("Authorization", "Basic " + token),
                HttpRequest.newBuilder(URI.create(list)).header("Authorization", token),
                HttpRequest.newBuilder(URI.create(list)).header("X-Forwarded-User", "bob"),
                HttpRequest.newBuilder(URI.create(list))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8))))) {
            assertThat(Api.exchanged(request.build()).status()).isEqualTo(401);
        }
    }
}
