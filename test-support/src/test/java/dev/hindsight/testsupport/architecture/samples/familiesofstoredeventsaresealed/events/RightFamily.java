package dev.hindsight.testsupport.architecture.samples.familiesofstoredeventsaresealed.events;

sealed interface RightFamily permits RightFact {}
