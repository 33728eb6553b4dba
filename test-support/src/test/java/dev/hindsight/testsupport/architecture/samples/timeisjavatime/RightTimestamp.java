package dev.hindsight.testsupport.architecture.samples.timeisjavatime;

import java.sql.Timestamp;
import java.time.Instant;

class RightTimestamp {

    Instant at(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
