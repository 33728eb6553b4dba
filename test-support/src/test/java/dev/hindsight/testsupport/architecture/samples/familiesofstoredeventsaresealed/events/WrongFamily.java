package dev.hindsight.testsupport.architecture.samples.familiesofstoredeventsaresealed.events;

interface WrongFamily {}
