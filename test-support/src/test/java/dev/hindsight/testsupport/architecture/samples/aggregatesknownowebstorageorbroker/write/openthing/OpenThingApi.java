package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.write.openthing;

import org.springframework.http.HttpStatus;

record OpenThingApi(HttpStatus status) {}
