package dev.hindsight.testsupport.architecture.samples.themodelknowsonlythejdk.model;

import dev.hindsight.testsupport.architecture.samples.themodelknowsonlythejdk.events.ThingOpened;

record WrongValue(ThingOpened opened) {}
