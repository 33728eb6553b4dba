package dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.write.openthing;

public record OpenThing(String thing) {}
