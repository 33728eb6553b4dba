package dev.hindsight.notification;

import dev.hindsight.testsupport.infrastructure.WithTestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The service over real PostgreSQL and Kafka, reached by HTTP, with receivers on this machine and quick retries. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=" + NotificationServiceApplication.CONFIG_NAME,
            "hindsight.public-url=https://hindsight.example.com",
            "hindsight.notification.allowed-private-networks=loopback",
            "hindsight.notification.hosts.discord=*",
            "hindsight.notification.hosts.google-chat=*",
            "hindsight.notification.hosts.teams=*",
            "hindsight.notification.secret-key=a key of the tests",
            "hindsight.notification.inbox.heartbeat=300ms",
            "hindsight.notification.inbox.streams-per-person=3",
            "hindsight.notification.delivery.retries=100ms,200ms,300ms",
            "hindsight.notification.delivery.poll-interval=50ms",
            "hindsight.notification.delivery.timeout=3s",
            "hindsight.notification.delivery.lease=5s"
        })
@WithTestInfrastructure
@Import(Broker.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface NotificationServiceTest {}
