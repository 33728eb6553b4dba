package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongImplOfThing(String name) {}
