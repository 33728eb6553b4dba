package dev.hindsight.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.events.EventEnvelope;
import dev.hindsight.events.IncidentFact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PostmortemServiceTest
class TakesEachMessageOnceInEffectIT {

    @LocalServerPort
    int port;

    @Autowired
    OtherServices others;

    @Autowired
    JdbcClient jdbc;

    @Test
    void howeverOftenItIsDelivered() {
        var incident = AnIncident.in("twice", "INC-1");
        var told = envelopes(
                incident,
                incident.opened("bob"),
                incident.joined("carol", "responder"),
                incident.investigated("bob"),
                incident.left("carol"),
                incident.resolved("bob"));
        told.forEach(others::tell);
        told.forEach(others::tell);
        others.tell(told.get(1));

        var bob = Api.as(port, "bob", "/twice/engineer");
        var opened = bob.post("twice/incidents/INC-1/postmortem", "");
        others.tell(told.get(2));
        var last = OtherServices.envelope(
                incident.id(), Instant.EPOCH, incident.entry(AnIncident.START.plusSeconds(5), "the last", null));
        others.tell(last);
        Eventually.eventually(() -> assertThat(timeline(bob, "twice")).contains("the last"));

        assertThat(opened.status()).describedAs("%s", opened).isEqualTo(201);
        assertThat(timeline(bob, "twice"))
                .containsExactly(
                        "Incident opened",
                        "the last",
                        "carol joined as responder",
                        "Investigation started",
                        "Resolved",
                        "carol left");
        assertThat(Api.as(port, "carol", "/twice/engineer")
                        .get("twice/incidents/INC-1/postmortem")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void andLetsOneThatNobodyCanUseHoldUpNoOther() {
        var incident = AnIncident.in("poison", "INC-1");
        var opened = OtherServices.envelope(incident.id(), Instant.now(), incident.opened("bob"));
        others.tell(opened);
        others.tell(new ProducerRecord<>(
                others.topicOf(opened), incident.id(), "no event".getBytes(StandardCharsets.UTF_8)));
        others.tell(incident.id(), incident.entry(AnIncident.START, "a\u0000b", "bob"), incident.resolved("bob"));

        var bob = Api.as(port, "bob", "/poison/engineer");
        Eventually.eventually(() -> assertThat(
                        bob.post("poison/incidents/INC-1/postmortem", "").status())
                .isEqualTo(201));
        assertThat(timeline(bob, "poison")).containsExactly("Incident opened", "Resolved");
    }

    @Test
    void inBatchesOfManyIncidents() {
        var incidents = new ArrayList<AnIncident>();
        for (int number = 1; number <= 300; number++) {
            incidents.add(AnIncident.in("many", "INC-" + number));
        }
        incidents.forEach(
                incident -> others.tell(incident.id(), incident.opened("bob"), incident.joined("bob", "commander")));
        incidents.forEach(incident -> others.tell(incident.id(), incident.resolved("bob")));

        Eventually.eventually(() -> assertThat(jdbc.sql(
                                """
                                select count(*) from known_incident
                                where workspace = 'many' and doc -> 'incident' ->> 'status' = 'resolved'
                                    and doc ->> 'commander' = 'bob'
                                """)
                        .query(Long.class)
                        .single())
                .isEqualTo(300));
        assertThat(jdbc.sql("select count(*) from known_timeline_entry where incident_id like 'many:%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(900);
    }

    private static List<EventEnvelope<IncidentFact>> envelopes(AnIncident incident, IncidentFact... facts) {
        return List.of(facts).stream()
                .map(fact -> OtherServices.envelope(incident.id(), Instant.now(), fact))
                .toList();
    }

    private static List<String> timeline(Api caller, String workspace) {
        return caller.get(workspace + "/incidents/INC-1/postmortem")
                .json()
                .path("timeline")
                .valueStream()
                .map(entry -> entry.path("label").asString())
                .toList();
    }
}
