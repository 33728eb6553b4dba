package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.read;

public record ThingDetails(String thing) {}
