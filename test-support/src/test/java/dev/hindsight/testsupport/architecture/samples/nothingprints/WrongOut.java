package dev.hindsight.testsupport.architecture.samples.nothingprints;

class WrongOut {

    void greet() {
        System.out.println("Hello");
    }
}
