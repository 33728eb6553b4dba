package dev.hindsight.testsupport.architecture.samples.commandsarerecordsofawriteslice.model;

public record RenameThing(String name) {}
