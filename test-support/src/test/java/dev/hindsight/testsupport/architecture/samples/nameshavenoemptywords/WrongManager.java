package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongManager(String name) {}
