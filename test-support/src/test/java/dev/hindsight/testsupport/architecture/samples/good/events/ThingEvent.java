package dev.hindsight.testsupport.architecture.samples.good.events;

public sealed interface ThingEvent permits ThingOpened {}
