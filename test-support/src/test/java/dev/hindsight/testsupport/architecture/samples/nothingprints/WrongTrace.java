package dev.hindsight.testsupport.architecture.samples.nothingprints;

class WrongTrace {

    void tell(Exception exception) {
        exception.printStackTrace();
    }
}
