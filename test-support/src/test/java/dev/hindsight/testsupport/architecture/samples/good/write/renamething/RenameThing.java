package dev.hindsight.testsupport.architecture.samples.good.write.renamething;

import dev.hindsight.testsupport.architecture.samples.good.model.ThingId;

public record RenameThing(ThingId thing, String name) {}
