package dev.hindsight.testsupport.architecture.samples.thepublishedlanguageisspokenonlyattheborder.integration.inbound;

import dev.hindsight.events.sample.ThingOpenedV1;

record RightListener(ThingOpenedV1 opened) {}
