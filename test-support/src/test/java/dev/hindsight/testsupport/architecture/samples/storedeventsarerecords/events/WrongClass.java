package dev.hindsight.testsupport.architecture.samples.storedeventsarerecords.events;

final class WrongClass {
    String severity = "SEV1";
}
