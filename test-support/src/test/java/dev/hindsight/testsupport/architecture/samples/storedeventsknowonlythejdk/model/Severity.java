package dev.hindsight.testsupport.architecture.samples.storedeventsknowonlythejdk.model;

public enum Severity {
    SEV1
}
