package dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.read;

import dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.automation.Deadlines;

record WrongAutomaton(Deadlines deadlines) {}
