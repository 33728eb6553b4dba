package dev.hindsight.testsupport.architecture.samples.themodelknowsonlythejdk.events;

public record ThingOpened(String thing) {}
