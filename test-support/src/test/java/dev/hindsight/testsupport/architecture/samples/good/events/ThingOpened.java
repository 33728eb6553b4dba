package dev.hindsight.testsupport.architecture.samples.good.events;

import java.time.Instant;

public record ThingOpened(String thing, Instant at) implements ThingEvent {}
