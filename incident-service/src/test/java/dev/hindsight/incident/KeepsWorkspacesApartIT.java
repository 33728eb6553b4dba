package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.testsupport.infrastructure.TestTokens;
import org.junit.jupiter.api.Test;

@IncidentServiceTest
class KeepsWorkspacesApartIT {

    private static final String LINE = "{\"at\": \"2026-01-01T10:00:00Z\", \"label\": \"Hm\"}";

    @Test
    void hidesAWorkspaceFromStrangers(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Secret");
        var stranger = Api.as(workspace.port(), "ws-elsewhere", "eve", "owner").in(workspace.slug());

        var there = stranger.get("incidents/INC-1");
        var notThere = stranger.in("ws-nowhere").get("incidents/INC-1");

        assertThat(there.status()).isEqualTo(404);
        assertThat(there.response().body().replace(workspace.slug(), "ws-nowhere"))
                .isEqualTo(notThere.response().body());
        assertThat(stranger.get("incidents").status()).isEqualTo(404);
        assertThat(stranger.post("incidents", "{\"title\": \"Mine\"}").status()).isEqualTo(404);
        assertThat(bob.get("incidents").each("title")).containsExactly("Secret");
    }

    @Test
    void reachesNothingInAnotherWorkspaceByItsKey(Workspace workspace) {
        workspace.engineer("bob").open("One");
        workspace.engineer("bob").open("Two");
        var other = Api.as(workspace.port(), workspace.slug() + "-2", "bob", "owner");
        other.open("Only one");

        assertThat(other.get("incidents").each("title")).containsExactly("Only one");
        assertThat(other.get("incidents/INC-2").status()).isEqualTo(404);
        assertThat(other.get("incidents/INC-2/timeline").status()).isEqualTo(404);
        assertThat(other.post("incidents/INC-2/timeline", LINE).status()).isEqualTo(404);
        assertThat(other.put("incidents/INC-2/resolution", null).status()).isEqualTo(404);
        assertThat(other.put("incidents/INC-2/commander", "{\"user\": \"bob\"}").status())
                .isEqualTo(404);
        assertThat(other.patch("incidents/INC-2", "{\"title\": \"Mine\"}", "If-Match", "*")
                        .status())
                .isEqualTo(404);
        assertThat(other.put("incidents/INC-1/cancellation", "{\"reason\": \"Twice\", \"duplicate_of\": \"INC-2\"}")
                        .invalidFields())
                .containsExactly("duplicate_of");
    }

    @Test
    void recognisesAReportInItsOwnWorkspaceOnly(Workspace workspace) {
        var report = "{\"title\": \"Disk full\", \"source\": \"alertmanager\", \"external_id\": \"g-1\"}";
        var both = new Api(
                workspace.port(),
                workspace.slug(),
                TestTokens.shared()
                        .token("bob", "/" + workspace.slug() + "/engineer", "/" + workspace.slug() + "-2/engineer"));

        assertThat(both.post("incidents", report, "Idempotency-Key", "k").status())
                .isEqualTo(201);
        assertThat(both.in(workspace.slug() + "-2")
                        .post("incidents", report, "Idempotency-Key", "k")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void knowsNoKeysThatAreNone(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("One");

        for (var key : new String[] {"INC-0", "INC-01", "inc-1", "1", "INC-2", "INC-99999999999999999999"}) {
            assertThat(bob.get("incidents/" + key).status()).describedAs(key).isEqualTo(404);
        }
    }
}
