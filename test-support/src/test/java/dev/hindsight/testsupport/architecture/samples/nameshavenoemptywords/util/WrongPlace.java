package dev.hindsight.testsupport.architecture.samples.nameshavenoemptywords.util;

record WrongPlace(String name) {}
