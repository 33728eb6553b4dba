package dev.hindsight.testsupport.architecture.samples.whatactsontheworldisneverreplayed.events;

public record ThingOpened(String thing) {}
