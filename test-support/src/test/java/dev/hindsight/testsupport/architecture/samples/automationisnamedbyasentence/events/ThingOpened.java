package dev.hindsight.testsupport.architecture.samples.automationisnamedbyasentence.events;

public record ThingOpened(String thing) {}
