package dev.hindsight.testsupport.architecture.samples.namesdonotendintheirkind;

record WrongEvent(String name) {}
