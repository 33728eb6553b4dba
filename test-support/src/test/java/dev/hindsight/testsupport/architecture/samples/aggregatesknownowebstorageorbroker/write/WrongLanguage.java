package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.write;

import dev.hindsight.events.sample.ThingOpenedV1;

record WrongLanguage(ThingOpenedV1 opened) {}
