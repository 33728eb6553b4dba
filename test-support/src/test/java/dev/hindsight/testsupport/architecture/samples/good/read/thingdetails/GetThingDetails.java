package dev.hindsight.testsupport.architecture.samples.good.read.thingdetails;

public record GetThingDetails(String thing) {}
