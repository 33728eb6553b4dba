package dev.hindsight.testsupport.architecture.samples.namesdonotendintheirkind;

record WrongQuery(String name) {}
