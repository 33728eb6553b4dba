package dev.hindsight.benchmarks.house;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.Publication;
import dev.hindsight.support.id.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Postmortems as they are measured: of ordinary size. */
public final class Postmortems {

    public static final String KIND = "postmortem";
    /** What aggregates are called in the event store. */
    public static final String TYPE = "Postmortem";

    public static final String SUMMARY =
            "Payments failed for 40 minutes after a roll-out. ".repeat(8).strip();

    private static final Instant AT = Instant.parse("2026-03-05T05:06:07.089Z");
    private static final String BY = "alice";

    private Postmortems() {}

    /** Five events: it was opened, written, given two action items and published. */
    public static List<Object> story(String id, long number) {
        var incident = new IncidentFacts(
                Ids.derived("acme", "incident", number),
                "INC-" + number,
                "Checkout answers slowly in eu-west",
                "P1",
                "post_mortem",
                List.of("checkout", "payments"),
                List.of("latency"),
                false,
                false,
                false);
        var first = item(1, "Drain nodes before the roll-out");
        var second = item(2, "Alert on the size of the pool");
        return List.of(
                new PostmortemOpened(id, incident, BY, null, AT.plusSeconds(number), BY),
                new FieldsEdited(
                        id,
                        Map.of("summary", SUMMARY, "root_cause", "A connection pool that was too small. ".repeat(10)),
                        null,
                        null,
                        null,
                        AT,
                        BY),
                new ActionItemAdded(id, first, null, AT, BY),
                new ActionItemAdded(id, second, null, AT, BY),
                new PostmortemPublished(
                        id,
                        incident,
                        new Publication(1, BY, SUMMARY, false, List.of(first, second), null, AT, AT),
                        AT,
                        BY));
    }

    private static ActionItem item(int index, String title) {
        return new ActionItem(
                index, title, BY, LocalDate.parse("2026-06-01"), "P1", null, null, false, List.of(), null);
    }
}
