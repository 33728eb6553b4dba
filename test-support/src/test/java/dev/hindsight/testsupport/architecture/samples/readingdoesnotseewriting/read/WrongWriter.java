package dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.read;

import dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.write.openthing.OpenThing;

record WrongWriter(OpenThing command) {}
