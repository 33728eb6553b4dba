package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.write;

import dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.read.ThingDetails;

record WrongReader(ThingDetails details) {}
