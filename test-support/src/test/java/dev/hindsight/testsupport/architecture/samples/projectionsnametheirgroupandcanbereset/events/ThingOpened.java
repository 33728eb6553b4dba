package dev.hindsight.testsupport.architecture.samples.projectionsnametheirgroupandcanbereset.events;

public record ThingOpened(String thing) {}
