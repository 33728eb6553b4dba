package dev.hindsight.events.sample;

import dev.hindsight.events.PublicEvent;
import dev.hindsight.events.audit.AuditEntryV1;
import java.time.Instant;
import java.util.List;

final class AuditSamples {

    static List<PublicEvent> all() {
        return List.of(new AuditEntryV1(
                "0197f3a2-8c40-7d11-b5a2-64d0c1e7f903",
                "acme",
                Instant.parse("2026-03-14T10:05:00.123Z"),
                "dave",
                "AttemptRefused",
                "refused",
                List.of("INC-42"),
                "incident-service",
                "203.0.113.7",
                "PUT /api/ws/acme/incidents/INC-42/resolution",
                "4bf92f3577b34da6a3ce929d0e0e4736",
                "403 forbidden",
                "postmortem.opened 0197f3a2-9b12-7f60-8d3c-5a1e0f7b2c94",
                "5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"));
    }

    private AuditSamples() {}
}
