package dev.hindsight.testsupport.architecture.samples.eventsarefollowedinreadautomationorintegration.events;

public record ThingOpened(String thing) {}
