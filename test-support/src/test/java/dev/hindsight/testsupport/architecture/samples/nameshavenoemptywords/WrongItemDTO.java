package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords;

record WrongItemDTO(String name) {}
