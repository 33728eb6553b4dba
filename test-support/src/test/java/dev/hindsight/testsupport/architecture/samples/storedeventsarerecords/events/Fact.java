package dev.hindsight.testsupport.architecture.samples.storedeventsarerecords.events;

sealed interface Fact permits RightFact {}
