package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongHelpers(String name) {}
