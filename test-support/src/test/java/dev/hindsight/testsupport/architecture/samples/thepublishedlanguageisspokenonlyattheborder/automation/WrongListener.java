package dev.hindsight.testsupport.architecture.samples.thepublishedlanguageisspokenonlyattheborder.automation;

import dev.hindsight.events.sample.ThingOpenedV1;

record WrongListener(ThingOpenedV1 opened) {}
