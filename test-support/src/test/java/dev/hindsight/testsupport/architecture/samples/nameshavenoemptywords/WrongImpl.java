package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongImpl(String name) {}
