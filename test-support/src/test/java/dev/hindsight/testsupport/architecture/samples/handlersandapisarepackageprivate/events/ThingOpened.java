package dev.hindsight.testsupport.architecture.samples.handlersandapisarepackageprivate.events;

public record ThingOpened(String thing) {}
