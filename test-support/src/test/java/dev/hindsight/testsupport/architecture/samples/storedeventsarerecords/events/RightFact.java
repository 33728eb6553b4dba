package dev.hindsight.testsupport.architecture.samples.storedeventsarerecords.events;

record RightFact(String severity) implements Fact {}
