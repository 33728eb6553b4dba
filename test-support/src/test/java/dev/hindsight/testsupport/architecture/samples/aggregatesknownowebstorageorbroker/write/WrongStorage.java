package dev.hindsight.testsupport.architecture.samples.aggregatesknownowebstorageorbroker.write;

import java.sql.Connection;

record WrongStorage(Connection connection) {}
