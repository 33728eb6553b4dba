package dev.hindsight.incident;

import dev.hindsight.testsupport.infrastructure.WithTestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The service over real PostgreSQL and Kafka, reached by HTTP; each test has a {@link Workspace} of its own. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.config.name=" + IncidentServiceApplication.CONFIG_NAME, "logging.level.root=warn"})
@WithTestInfrastructure
@ExtendWith(Workspace.OfATest.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface IncidentServiceTest {}
