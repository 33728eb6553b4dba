package dev.hindsight.testsupport.architecture.samples.good.read.thingdetails;

import java.time.Instant;

public record ThingDetails(String thing, Instant openedAt) {}
