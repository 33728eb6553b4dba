package dev.hindsight.testsupport.architecture.samples.themodelknowsonlythejdk.model;

record RightValue(String value) {}
