package dev.hindsight.testsupport.architecture.samples.storedeventsarerecords.events;

enum WrongEnum {
    OPENED
}
