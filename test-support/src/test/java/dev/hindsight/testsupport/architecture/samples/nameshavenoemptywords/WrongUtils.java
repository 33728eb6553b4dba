package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongUtils(String name) {}
