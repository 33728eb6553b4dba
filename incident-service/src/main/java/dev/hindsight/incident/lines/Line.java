package dev.hindsight.incident.lines;

import java.time.Instant;

/** Something that was added beside an incident. */
public interface Line {

    /** Unique in its incident. */
    String id();

    /** When it happened, which orders the lines. */
    Instant at();
}
