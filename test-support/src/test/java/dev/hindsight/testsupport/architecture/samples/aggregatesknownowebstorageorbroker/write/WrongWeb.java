package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.write;

import org.springframework.http.HttpStatus;

record WrongWeb(HttpStatus status) {}
