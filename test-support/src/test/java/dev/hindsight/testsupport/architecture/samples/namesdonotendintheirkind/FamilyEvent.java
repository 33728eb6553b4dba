package dev.hindsight.testsupport.architecture.samples.namesdonotendintheirkind;

sealed interface FamilyEvent {
    record Happened(String what) implements FamilyEvent {}
}
