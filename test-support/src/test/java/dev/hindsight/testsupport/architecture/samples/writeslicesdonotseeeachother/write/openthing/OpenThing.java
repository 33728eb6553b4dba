package dev.hindsight.testsupport.architecture.samples.writeslicesdonotseeeachother.write.openthing;

public record OpenThing(String thing) {}
