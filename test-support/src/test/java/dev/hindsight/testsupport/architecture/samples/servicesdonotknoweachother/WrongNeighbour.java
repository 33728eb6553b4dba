package dev.hindsight.testsupport.architecture.samples.servicesdonotknoweachother;

import dev.hindsight.elsewhere.ForeignThing;

record WrongNeighbour(ForeignThing thing) {}
