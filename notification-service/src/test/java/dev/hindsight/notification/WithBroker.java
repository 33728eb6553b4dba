package dev.hindsight.notification;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service, what the other services tell it and what it keeps. */
@NotificationServiceTest
abstract class WithBroker {

    @LocalServerPort
    int port;

    @Autowired
    Broker broker;

    @Autowired
    JdbcClient jdbc;
}
