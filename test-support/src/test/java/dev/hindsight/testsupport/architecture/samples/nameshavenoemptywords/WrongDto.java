package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongDto(String name) {}
