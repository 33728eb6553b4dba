package dev.hindsight.testsupport.architecture.samples.storedeventsknowonlythejdk.events;

import org.axonframework.serialization.Revision;

@Revision("1")
record WrongAnnotated(String severity) {}
