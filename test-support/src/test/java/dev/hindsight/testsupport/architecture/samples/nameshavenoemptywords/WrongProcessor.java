package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongProcessor(String name) {}
