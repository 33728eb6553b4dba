package dev.hindsight.support.audit;

import dev.hindsight.events.Topics;
import dev.hindsight.support.eventstore.EventStoreAutoConfiguration;
import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.kafka.KafkaSupportAutoConfiguration;
import dev.hindsight.support.kafka.PublicEventSender;
import dev.hindsight.support.kafka.TopicNames;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;

/** Makes every service tell what is done, refused and read in private. */
@AutoConfiguration(
        after = {EventStoreAutoConfiguration.class, KafkaSupportAutoConfiguration.class},
        before = AxonAutoConfiguration.class)
@ConditionalOnBean(StoredEvents.class)
public class AuditAutoConfiguration {

    /** Spring Security's filter has the order -100. */
    private static final int BEFORE_SECURITY = -101;

    private static final String SERVICE = "${spring.application.name}";

    @Bean
    StoredEvents auditedAccesses() {
        return StoredEvents.of(AuditedAccess.class);
    }

    @Bean
    CorrelationDataProvider originProvider(@Value(SERVICE) String service) {
        return new OriginProvider(service);
    }

    /** A command takes the origin of its request with it, also to where another process handles it. */
    @Bean
    SmartInitializingSingleton originOfCommands(CommandBus commands) {
        return () -> commands.registerDispatchInterceptor(messages -> {
            var origin = Origin.current().asMetaData();
            return (index, command) -> command.andMetaData(origin);
        });
    }

    @Bean
    AuditRecorder auditRecorder(EventBus events, @Value(SERVICE) String service) {
        return new AuditRecorder(events, service);
    }

    @Bean
    RecordedAnswers recordedAnswers(AuditRecorder recorder, MeterRegistry meters) {
        return new RecordedAnswers(recorder, meters);
    }

    @Bean
    FilterRegistrationBean<UnchangedAnswers> unchangedAnswers(RecordedAnswers answers) {
        var filter = new FilterRegistrationBean<>(new UnchangedAnswers(answers));
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    FilterRegistrationBean<AnonymousRequests> anonymousRequests(MeterRegistry meters) {
        var filter = new FilterRegistrationBean<>(new AnonymousRequests(meters));
        filter.setOrder(BEFORE_SECURITY);
        filter.addUrlPatterns("/api/*");
        return filter;
    }

    @Bean
    AuditTrail auditTrail(
            JdbcClient jdbc,
            PublicEventSender sender,
            ObjectProvider<SubjectKeys> keys,
            @Value(SERVICE) String service) {
        return new AuditTrail(jdbc, sender, keys.getIfAvailable(() -> event -> List.of()), service);
    }

    @Bean
    NewTopics auditTopics(TopicNames topics) {
        return topics.created(Topics.AUDIT_ENTRIES);
    }
}
