package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.write.openthing;

public record OpenThing(String thing) {}
