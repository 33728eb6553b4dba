package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongUtil(String name) {}
