package dev.hindsight.testsupport.architecture.samples.everypackageisnullmarked.marked;

record RightPlace(String name) {}
