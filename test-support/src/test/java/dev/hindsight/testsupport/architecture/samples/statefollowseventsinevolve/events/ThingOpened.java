package dev.hindsight.testsupport.architecture.samples.statefollowseventsinevolve.events;

public record ThingOpened(String thing) {}
