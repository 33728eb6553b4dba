package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class RecordsEveryRefusedAttemptIT {

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @MethodSource("dev.hindsight.incident.AllowsByRoleIT#writes")
    void toChangeWhatOneMayNot(AllowsByRoleIT.Write write, Workspace workspace) {
        workspace.engineer("bob").open("Slow");

        write.by(workspace.viewer("dora"));

        var entry = Audit.of(environment, workspace).await("refused", 1).getFirst();
        assertThat(entry.path("action").asString()).isEqualTo("AttemptRefused");
        assertThat(entry.path("user").asString()).isEqualTo("dora");
        assertThat(entry.path("reason").asString()).isEqualTo("403 forbidden");
        assertThat(entry.path("address").asString()).isNotEmpty();
        assertThat(entry.path("request").asString())
                .isEqualTo(write.method() + " /api/ws/" + workspace.slug() + "/" + write.path());
        assertThat(Audit.subjects(entry).contains("INC-1"))
                .isEqualTo(write.path().contains("INC-1"));
    }

    @ParameterizedTest
    @CsvSource({"GET, incidents/INC-7", "GET, incidents", "DELETE, incidents/INC-7/responders/x", "GET, nothing/there"})
    void ofAStrangerInTheWorkspaceThatHeTried(String method, String path, Workspace workspace) {
        var stranger =
                new Workspace(workspace.port(), "elsewhere").owner("mallory").in(workspace.slug());

        assertThat(stranger.send(method, path, null).status()).isEqualTo(404);

        var entry = Audit.of(environment, workspace).await("refused", 1).getFirst();
        assertThat(entry.path("user").asString()).isEqualTo("mallory");
        assertThat(entry.path("reason").asString()).startsWith("404 not-found");
    }

    @Test
    void toSeeAPrivateIncident(Workspace workspace) {
        var key = workspace.engineer("bob").open("Leak", ", \"private\": true");

        workspace.engineer("mallory").get("incidents/" + key + "/timeline");

        var entry = Audit.of(environment, workspace).await("refused", 1).getFirst();
        assertThat(entry.path("user").asString()).isEqualTo("mallory");
        assertThat(Audit.subjects(entry)).containsExactly(key);
    }

    @Test
    void howeverTheAddressIsWritten(Workspace workspace) {
        var key = workspace.engineer("bob").open("Leak", ", \"private\": true");
        var encoded = "%%%02x%s"
                .formatted((int) workspace.slug().charAt(0), workspace.slug().substring(1));

        assertThat(workspace
                        .engineer("mallory")
                        .in(encoded)
                        .get("incidents/" + key.replace("-", "%2D"))
                        .status())
                .isEqualTo(404);

        var entry = Audit.of(environment, workspace).await("refused", 1).getFirst();
        assertThat(entry.path("request").asString()).isEqualTo("GET /api/ws/" + workspace.slug() + "/incidents/" + key);
        assertThat(Audit.subjects(entry)).containsExactly(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "text/html", "image/png;q=0"})
    void whateverTheAnswerShallBe(String accepted, Workspace workspace) {
        assertThat(workspace
                        .viewer("dora")
                        .get("incidents/INC-1", "Accept", accepted)
                        .status())
                .isEqualTo(404);

        assertThat(Audit.of(environment, workspace).await("refused", 1)).hasSize(1);
    }

    @Test
    void namingNoMoreThanARouteCan(Workspace workspace) {
        workspace.viewer("dora").get("A-0/A-1/A-2/A-3/A-4/A-5/A-6/A-7/A-8/A-9");

        var entry = Audit.of(environment, workspace).await("refused", 1).getFirst();
        assertThat(Audit.subjects(entry)).hasSizeLessThan(6);
    }

    @Test
    void beforeItIsAnswered(Workspace workspace) {
        workspace.viewer("dora").get("incidents/INC-1");

        assertThat(jdbc.sql("select count(*) from domainevententry where payloadtype = 'AttemptRefused'"
                                + " and aggregateidentifier like ?")
                        .param(workspace.slug() + ":audit:%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void butNotOfWorkspacesThatCannotBe(Workspace workspace) {
        int before = attempts();

        assertThat(workspace.owner("otto").in("No%20Slug").get("incidents").status())
                .isEqualTo(404);

        assertThat(attempts()).isEqualTo(before);
    }

    private int attempts() {
        return jdbc.sql("select count(*) from domainevententry where payloadtype = 'AttemptRefused'")
                .query(Integer.class)
                .single();
    }
}
