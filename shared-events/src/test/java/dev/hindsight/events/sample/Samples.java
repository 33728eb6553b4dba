package dev.hindsight.events.sample;

import dev.hindsight.events.IncidentRef;
import dev.hindsight.events.PublicEvent;
import java.util.List;
import java.util.stream.Stream;

/** All samples: one story of one incident, from the report to the last task. */
public final class Samples {

    static final String POSTMORTEM_ID = "acme:postmortem:7f0c2f0a-51c5-5a3b-9a4e-0d6f6a1f4c11";

    private static final List<PublicEvent> ALL = Stream.of(
                    IncidentSamples.all(),
                    PostmortemSamples.all(),
                    TaskSamples.all(),
                    ReportSamples.all(),
                    AuditSamples.all(),
                    PersonSamples.all())
            .flatMap(List::stream)
            .toList();

    public static PublicEvent of(Class<? extends PublicEvent> shape) {
        return ALL.stream()
                .filter(shape::isInstance)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Add a sample of " + shape.getSimpleName()));
    }

    static IncidentRef incident(String status) {
        return new IncidentRef(
                "acme:incident:0197f3a2-6d1e-7c55-8a0f-3b1c9f2d7e40",
                "INC-42",
                "Checkout answers 502",
                "P1",
                status,
                List.of("checkout", "payments"),
                List.of("connection-pool"),
                false,
                false,
                false);
    }

    private Samples() {}
}
