package dev.hindsight.testsupport.architecture.samples.nothingprints;

class WrongErr {

    void complain() {
        System.err.println("Oh");
    }
}
