package dev.hindsight.support.people;

import dev.hindsight.events.Topics;
import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.kafka.CloudEventMessages;
import dev.hindsight.support.kafka.KafkaSupportAutoConfiguration;
import dev.hindsight.support.kafka.TopicNames;
import dev.hindsight.support.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets each service notice the people whose requests it lets through. */
@AutoConfiguration(after = {KafkaSupportAutoConfiguration.class, KafkaAutoConfiguration.class})
@ConditionalOnBean(StoredEvents.class)
public class PeopleAutoConfiguration {

    /** Whoever is not let in is not seen; the check of access has the order 0. */
    private static final int AFTER_ACCESS = 2;

    @Bean
    NewTopics topicOfPeople(TopicNames topics) {
        return topics.created(Topics.PERSON_EVENTS);
    }

    @Bean
    Sightings sightings(
            KafkaTemplate<String, byte[]> kafka,
            CloudEventMessages messages,
            TopicNames topics,
            @Value("${spring.application.name}") String service) {
        return new Sightings(kafka, messages, topics, service);
    }

    @Bean
    WebMvcConfigurer noticingPeople(Sightings sightings, Clock clock) {
        var noticing = new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                var authentication = SecurityContextHolder.getContext().getAuthentication();
                if (request.getAttribute(Caller.class.getName()) instanceof Caller caller
                        && !caller.isServiceAccount()
                        && authentication != null
                        && authentication.getPrincipal() instanceof Jwt token) {
                    sightings.notice(Sighting.of(caller, token), clock.instant());
                }
                return true;
            }
        };
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(noticing).addPathPatterns("/api/**").order(AFTER_ACCESS);
            }
        };
    }
}
