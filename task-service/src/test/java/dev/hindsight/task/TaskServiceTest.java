package dev.hindsight.task;

import dev.hindsight.testsupport.infrastructure.WithTestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The service over real PostgreSQL and Kafka, reached by HTTP and by what its neighbours publish. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = TaskServiceApplication.class,
        properties = "spring.config.name=" + TaskServiceApplication.CONFIG_NAME)
@WithTestInfrastructure
@Import(Neighbours.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface TaskServiceTest {}
