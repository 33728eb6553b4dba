package dev.hindsight.elsewhere;

public record ForeignThing(String id) {}
