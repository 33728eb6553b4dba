package dev.hindsight.testsupport.architecture.samples.everypackageisnullmarked.bare;

record WrongBare(String name) {}
