package dev.hindsight.testsupport.architecture.samples.everypackageisnullmarked.described;

record WrongDescribed(String name) {}
