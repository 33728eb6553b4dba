package dev.hindsight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@IncidentServiceTest
class RecordsEveryChangeIT {

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @MethodSource("dev.hindsight.incident.AllowsByRoleIT#writes")
    void withWhoAndWhatAndFromWhere(AllowsByRoleIT.Write write, Workspace workspace) {
        workspace.engineer("bob").open("Slow");
        if (write.path().endsWith("change")) {
            workspace.engineer("bob").put("incidents/INC-1/change", "{\"url\": \"https://git.example.com/6\"}");
        } else if (write.method().equals("DELETE")) {
            workspace.engineer("bob").put("incidents/INC-1/responders/dora", "{\"role\": \"responder\"}");
        } else if (write.path().endsWith("runbooks")) {
            workspace
                    .engineer("bob")
                    .put("incidents/INC-1/runbooks", "{\"items\": [{\"title\": \"Restart\", \"used\": true}]}");
        }
        int before = stored(workspace).size();

        write.by(workspace.engineer("carol"));

        var stored = stored(workspace);
        assertThat(stored).hasSizeGreaterThan(before);
        var entries = Audit.of(environment, workspace).await(stored.size());
        assertThat(entries).extracting(RecordsEveryChangeIT::id).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(entries)
                .filteredOn(entry -> entry.path("user").asString().equals("carol"))
                .hasSize(stored.size() - before)
                .allSatisfy(entry -> {
                    assertThat(entry.path("outcome").asString()).isEqualTo("done");
                    assertThat(entry.path("workspace").asString()).isEqualTo(workspace.slug());
                    assertThat(entry.path("service").asString()).isEqualTo("incident-service");
                    assertThat(entry.path("address").asString()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
                    assertThat(entry.path("request").asString())
                            .isEqualTo(write.method() + " /api/ws/" + workspace.slug() + "/" + write.path());
                    assertThat(Audit.subjects(entry)).first().asString().startsWith(workspace.slug() + ":incident:");
                    assertThat(entry.path("cause").isNull()).isTrue();
                });
    }

    @Test
    void withTheDigestOfWhatIsStoredAndNothingOfIt(Workspace workspace) throws NoSuchAlgorithmException {
        workspace.engineer("bob").open("The secret of the title");

        var entry = Audit.of(environment, workspace).await(1).getFirst();

        var stored = jdbc.sql("select * from domainevententry where eventidentifier = ?")
                .param(id(entry))
                .query()
                .singleRow();
        var payload = (byte[]) Objects.requireNonNull(stored.get("payload"));
        assertThat(new String(payload, StandardCharsets.UTF_8)).contains("The secret of the title");
        // As decision 30 says it.
        var hashed = "[\"%s\", \"%s\", 0, \"%s\", \"%s\", \"%s\", null, \"%s\", \"%s\"]"
                .formatted(
                        id(entry),
                        stored.get("aggregateidentifier"),
                        stored.get("type"),
                        stored.get("timestamp"),
                        stored.get("payloadtype"),
                        sha256((byte[]) Objects.requireNonNull(stored.get("metadata"))),
                        sha256(payload));
        assertThat(entry.path("digest").asString()).isEqualTo(sha256(hashed.getBytes(StandardCharsets.UTF_8)));
        assertThat(entry.toString()).doesNotContain("The secret");
        assertThat(Audit.subjects(entry)).hasSize(2).last().isEqualTo("INC-1");
    }

    @Test
    void withTheAddressOfTheClientBehindAProxyAndItsTrace(Workspace workspace) {
        workspace
                .engineer("bob")
                .post(
                        "incidents",
                        "{\"title\": \"Slow\"}",
                        "X-Forwarded-For",
                        "203.0.113.7",
                        "traceparent",
                        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        var entry = Audit.of(environment, workspace).await(1).getFirst();

        assertThat(entry.path("address").asString()).isEqualTo("203.0.113.7");
        assertThat(entry.path("trace").asString()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void withTheMessageThatItFollowsFrom(Workspace workspace) {
        var report = Broker.CloudEvent.of(
                workspace.slug(),
                "/alertmanager",
                "incident.report",
                "{\"source\": \"alertmanager\", \"external_id\": \"7\", \"title\": \"Slow\"}");

        Broker.of(environment).send("incident.reports.v1", "7", report);

        var entry = Audit.of(environment, workspace).await(1).getFirst();
        assertThat(entry.path("cause").asString()).isEqualTo("incident.report " + report.id());
        assertThat(entry.path("user").asString()).isEqualTo("alertmanager");
        assertThat(entry.path("request").isNull()).isTrue();
    }

    @Test
    void ofAReleaseThatDidNotKeepWhereFrom(Workspace workspace) {
        var bob = workspace.engineer("bob");
        bob.open("Slow");
        Audit.of(environment, workspace).await(1);

        // As that release stored it, with Axon's own metadata.
        jdbc.sql(
                        """
                        insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,
                            payload, payloadrevision, payloadtype, timestamp)
                        select aggregateidentifier || '0', 0, type, gen_random_uuid()::text, convert_to('{"traceId": "a"}', 'UTF8'),
                            payload, payloadrevision, payloadtype, timestamp
                        from domainevententry where aggregateidentifier like ?
                        """)
                .param(workspace.slug() + ":incident:%")
                .update();

        var entry = Audit.of(environment, workspace).await(2).getLast();
        assertThat(entry.path("user").asString()).isEqualTo("bob");
        assertThat(entry.path("address").isNull()).isTrue();
        assertThat(entry.path("digest").asString()).hasSize(64);
    }

    private static String sha256(byte[] hashed) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(hashed));
    }

    private List<String> stored(Workspace workspace) {
        return jdbc.sql("select eventidentifier from domainevententry where aggregateidentifier like ?")
                .param(workspace.slug() + ":%")
                .query(String.class)
                .list();
    }

    private static String id(JsonNode entry) {
        return entry.path("id").asString();
    }
}
