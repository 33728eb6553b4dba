package dev.hindsight.testsupport.architecture.samples.familiesofstoredeventsaresealed.events;

record RightFact(String severity) implements RightFamily {}
