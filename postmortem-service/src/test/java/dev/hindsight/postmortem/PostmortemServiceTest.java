package dev.hindsight.postmortem;

import dev.hindsight.testsupport.infrastructure.WithTestInfrastructure;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The service over real PostgreSQL and Kafka, reached by HTTP, with other services that say what a test lets them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = PostmortemServiceApplication.class,
        properties = {
            "spring.config.name=" + PostmortemServiceApplication.CONFIG_NAME,
            "hindsight.public-url=https://hindsight.example.com/"
        })
@Import(OtherServices.class)
@WithTestInfrastructure
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface PostmortemServiceTest {}
