package dev.hindsight.testsupport.architecture.samples.storedeventsknowonlythejdk.events;

import dev.hindsight.testsupport.architecture.samples.storedeventsknowonlythejdk.model.Severity;

record WrongModelled(Severity severity) {}
