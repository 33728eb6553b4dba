package dev.hindsight.testsupport.architecture.samples.storedeventsknowonlythejdk.events;

import java.time.Instant;

record RightFact(String severity, Instant at) {}
