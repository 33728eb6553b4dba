package dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.read;

import dev.hindsight.testsupport.architecture.samples.readingdoesnotseewriting.integration.Inbox;

record WrongBorder(Inbox inbox) {}
