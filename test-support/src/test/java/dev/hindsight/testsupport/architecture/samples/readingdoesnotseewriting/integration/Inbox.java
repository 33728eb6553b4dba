package dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.integration;

public record Inbox(String thing) {}
