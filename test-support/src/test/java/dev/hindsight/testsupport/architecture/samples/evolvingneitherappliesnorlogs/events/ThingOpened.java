package dev.hindsight.testsupport.architecture.samples.evolvingneitherappliesnorlogs.events;

public record ThingOpened(String thing) {}
