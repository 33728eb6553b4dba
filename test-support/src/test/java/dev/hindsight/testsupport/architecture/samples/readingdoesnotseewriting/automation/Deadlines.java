package dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.automation;

public record Deadlines(String thing) {}
