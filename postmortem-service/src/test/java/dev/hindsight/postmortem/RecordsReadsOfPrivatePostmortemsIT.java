package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostmortemServiceTest
class RecordsReadsOfPrivatePostmortemsIT {

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    JdbcClient jdbc;

    @Test
    void inEveryFormInWhichTheyAreShown() {
        var incident = AnIncident.in("recorded", "INC-1").privately();
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var path = "recorded/incidents/INC-1/postmortem";
        var alice = Api.as(port, "alice", "/recorded/admin");
        assertThat(alice.post(path, "{\"author\": \"alice\"}").status()).isEqualTo(201);

        for (var read : List.of(
                path,
                path + "/export",
                path + "/versions",
                path + "/versions/1",
                path + "/versions/1/diff",
                "recorded/postmortems")) {
            int before = reads("recorded");
            assertThat(alice.get(read).status()).describedAs(read).isEqualTo(200);
            assertThat(reads("recorded")).describedAs(read).isEqualTo(before + 1);
        }
    }

    @Test
    void andNotThoseOfTheOthers() {
        var incident = AnIncident.in("unrecorded", "INC-1");
        others.tell(incident.id(), incident.opened("bob"), incident.resolved("bob"));
        var path = "unrecorded/incidents/INC-1/postmortem";
        var alice = Api.as(port, "alice", "/unrecorded/admin");
        alice.post(path, "{\"author\": \"alice\"}");

        alice.get(path);
        alice.get(path + "/export");
        alice.get("unrecorded/postmortems");

        assertThat(reads("unrecorded")).isZero();
    }

    private int reads(String workspace) {
        return jdbc.sql("select count(*) from domainevententry where payloadtype = 'PrivateRead'"
                        + " and aggregateidentifier like ? and convert_from(payload, 'UTF8')::jsonb -> 'subjects'"
                        + " = '[\"INC-1\"]'")
                .param(workspace + ":audit:%")
                .query(Integer.class)
                .single();
    }
}
