package dev.hindsight.testsupport.architecture.samples.timeandidscometoaggregatesincommands.write;

class WrongDice {

    double decide() {
        return Math.random();
    }
}
