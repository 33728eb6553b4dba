package dev.hindsight.events.sample;

import java.time.Instant;

public record ThingOpenedV1(String id, Instant at) {}
