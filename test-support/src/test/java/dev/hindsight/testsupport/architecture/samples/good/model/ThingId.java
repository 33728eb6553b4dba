package dev.hindsight.testsupport.architecture.samples.good.model;

public record ThingId(String value) {}
