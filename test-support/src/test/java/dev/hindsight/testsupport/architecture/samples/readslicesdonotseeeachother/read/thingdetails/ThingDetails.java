package dev.hindsight.testsupport.architecture.samples.readslicesdonotseeeachother.read.thingdetails;

public record ThingDetails(String thing) {}
