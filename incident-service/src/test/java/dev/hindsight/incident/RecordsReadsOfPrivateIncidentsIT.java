package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@IncidentServiceTest
class RecordsReadsOfPrivateIncidentsIT {

    private static final String PRIVATE = ", \"private\": true";

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incidents/{key}",
                "incidents/{key}/timeline",
                "incidents/{key}/history",
                "incidents/{key}/communications",
                "incidents",
                "incidents?q=leak"
            })
    void byWhoMayReadThem(String path, Workspace workspace) {
        var key = workspace.engineer("bob").open("Leak", PRIVATE);

        assertThat(workspace.admin("ada").get(path.replace("{key}", key)).status())
                .isEqualTo(200);

        assertThat(Audit.of(environment, workspace).await("read", 2))
                .filteredOn(entry -> entry.path("user").asString().equals("ada"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.path("action").asString()).isEqualTo("PrivateRead");
                    assertThat(Audit.subjects(entry)).containsExactly(key);
                    assertThat(entry.path("request").asString()).doesNotContain("leak");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "*"})
    void thatAreShownWithoutAChange(String version, Workspace workspace) {
        var key = workspace.engineer("bob").open("Leak", PRIVATE);

        var answer = workspace.admin("ada").patch("incidents/" + key, "{\"title\": \"Leak\"}", "If-Match", version);

        assertThat(answer.status()).isIn(200, 412);
        assertThat(answer.response().body()).contains("Leak");
        assertThat(reads(workspace, "ada")).isEqualTo(1);
    }

    /** Whoever repeats a request is shown its answer again, as long as the policy allows the request. */
    @Test
    void alsoWhenARequestIsRepeated(Workspace workspace) {
        var leak = "{\"title\": \"Leak\"" + PRIVATE + "}";
        var first = workspace.engineer("bob").post("incidents", leak, "Idempotency-Key", "once");
        var again = workspace.engineer("bob").post("incidents", leak, "Idempotency-Key", "once");
        var noMore = workspace.viewer("bob").post("incidents", leak, "Idempotency-Key", "once");

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("key")).isEqualTo(first.text("key"));
        assertThat(noMore.status()).isEqualTo(403);
        assertThat(noMore.response().body()).doesNotContain("Leak");
        assertThat(reads(workspace, "bob")).isEqualTo(2);
    }

    @Test
    void alsoWhenNothingHasChangedSince(Workspace workspace) {
        var leak = workspace.engineer("bob").open("Leak", PRIVATE);
        var open = workspace.engineer("bob").open("Open");

        for (var incident : new String[] {"incidents/" + leak, "incidents/" + open}) {
            var seen = etag(workspace, incident);
            assertThat(workspace
                            .admin("ada")
                            .get(incident, "If-None-Match", seen)
                            .status())
                    .isEqualTo(304);
        }

        assertThat(reads(workspace, "ada")).isEqualTo(1);
    }

    @Test
    void beforeTheyAreAnsweredAndOnceForAPage(Workspace workspace) {
        var leak = workspace.engineer("bob").open("Leak", PRIVATE);
        workspace.engineer("bob").open("Open");
        var another = workspace.engineer("bob").open("Another leak", PRIVATE);

        workspace.admin("ada").get("incidents");

        assertThat(reads(workspace, "ada")).isEqualTo(1);
        assertThat(Audit.of(environment, workspace).await("read", 3))
                .filteredOn(entry -> entry.path("user").asString().equals("ada"))
                .singleElement()
                .satisfies(entry -> assertThat(Audit.subjects(entry)).containsExactlyInAnyOrder(leak, another));
    }

    @Test
    void andNothingOfThePublicOnes(Workspace workspace) {
        workspace.engineer("bob").open("Open");

        workspace.admin("ada").get("incidents");
        workspace.admin("ada").get("incidents/INC-1");

        assertThat(reads(workspace, "ada")).isZero();
    }

    @Test
    void orDoesNotAnswerThem(Workspace workspace) {
        var key = workspace.engineer("bob").open("Leak", PRIVATE);
        var seen = etag(workspace, "incidents/" + key);
        jdbc.sql("alter table domainevententry add constraint no_reads check (metadata is null or"
                        + " payloadtype <> 'PrivateRead' or aggregateidentifier not like '" + workspace.slug()
                        + ":%') not valid")
                .update();
        try {
            var answer = workspace.admin("ada").get("incidents/" + key);

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.response().body()).doesNotContain("Leak");
            assertThat(workspace
                            .admin("ada")
                            .get("incidents/" + key, "If-None-Match", seen)
                            .status())
                    .isEqualTo(500);
        } finally {
            jdbc.sql("alter table domainevententry drop constraint no_reads").update();
        }
    }

    private static String etag(Workspace workspace, String path) {
        return workspace
                .engineer("bob")
                .get(path)
                .response()
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private int reads(Workspace workspace, String user) {
        return jdbc.sql("select count(*) from domainevententry where payloadtype = 'PrivateRead'"
                        + " and aggregateidentifier like ? and convert_from(metadata, 'UTF8')::jsonb ->> 'user' = ?")
                .params(workspace.slug() + ":audit:%", user)
                .query(Integer.class)
                .single();
    }
}
