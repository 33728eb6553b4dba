package dev.hindsight.testsupport.architecture.samples.good.write.openthing;

import dev.hindsight.testsupport.architecture.samples.good.model.ThingId;
import java.time.Instant;

public record OpenThing(ThingId thing, Instant at) {}
