package dev.hindsight.access;

import dev.hindsight.testsupport.infrastructure.WithTestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The service over real PostgreSQL and Kafka, reached by HTTP. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = AccessServiceApplication.class,
        properties = {
            "spring.config.name=" + AccessServiceApplication.CONFIG_NAME,
            "hindsight.access.secret-key=a key of the tests"
        })
@WithTestInfrastructure
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface AccessServiceTest {}
