package dev.hindsight.testsupport.architecture.samples.servicesdonotknoweachother;

import dev.hindsight.elsewhere.ForeignThing;

class WrongNeighbours {

    int count(ForeignThing[] things) {
        return things.length;
    }
}
