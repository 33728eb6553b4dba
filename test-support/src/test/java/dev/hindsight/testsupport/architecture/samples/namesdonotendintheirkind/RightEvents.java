package dev.hindsight.testsupport.architecture.samples.namesdonotendintheirkind;

record RightEvents(String first) {}
