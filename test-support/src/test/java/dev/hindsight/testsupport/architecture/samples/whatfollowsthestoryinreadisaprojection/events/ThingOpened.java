package dev.hindsight.testsupport.architecture.samples.whatfollowsthestoryinreadisaprojection.events;

public record ThingOpened(String thing) {}
