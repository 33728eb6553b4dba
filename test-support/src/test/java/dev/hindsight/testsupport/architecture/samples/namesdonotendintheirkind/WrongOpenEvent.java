package dev.hindsight.testsupport.architecture.samples.namesdonotendintheirkind;

interface WrongOpenEvent {}
