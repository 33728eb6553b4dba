package dev.hindsight.testsupport.architecture.samples.servicesdonotknoweachother;

import dev.hindsight.events.sample.ThingOpenedV1;

record RightNeighbour(ThingOpenedV1 opened) {}
