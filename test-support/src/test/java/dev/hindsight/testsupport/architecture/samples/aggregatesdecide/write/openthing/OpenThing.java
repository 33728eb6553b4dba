package dev.hindsight.testsupport.architecture.samples.aggregatesdecide.write.openthing;

public record OpenThing(String thing) {}
