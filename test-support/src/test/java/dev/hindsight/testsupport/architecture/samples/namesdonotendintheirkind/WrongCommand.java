package dev.hindsight.testsupport.architecture.samples.namesdonotendintheirkind;

record WrongCommand(String name) {}
