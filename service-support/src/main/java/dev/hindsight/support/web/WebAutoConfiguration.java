package dev.hindsight.support.web;

import dev.hindsight.support.audit.AuditRecorder;
import dev.hindsight.support.border.PayloadLimits;
import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.problem.ProblemWriter;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Gives every service the same manner over HTTP. */
@AutoConfiguration(
        after = {JacksonAutoConfiguration.class, ValidationAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@Import(ProblemAdvice.class)
@EnableScheduling
@ConditionalOnBean(StoredEvents.class)
public class WebAutoConfiguration {

    /** Filters run after Spring Security's, which has the order -100. */
    private static final int AFTER_SECURITY = 0;

    /** Whoever may not ask learns nothing of how it is asked; the check of the role has the order 0. */
    private static final int AFTER_ACCESS = 1;

    @Bean
    JsonMapperBuilderCustomizer snakeCase() {
        return mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
    }

    /** Constraints on times ask the same clock as everything else. */
    @Bean
    ValidationConfigurationCustomizer clockOfConstraints(Clock clock) {
        return validation -> validation.clockProvider(() -> clock);
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper json) {
        return new ProblemWriter(json);
    }

    @Bean
    PayloadLimits payloadLimits(JsonMapper json) {
        return new PayloadLimits(json);
    }

    @Bean
    StoredAnswers storedAnswers(JdbcClient jdbc, JsonMapper json) {
        return new StoredAnswers(jdbc, json);
    }

    @Bean
    FilterRegistrationBean<WorkspaceOfRequests> workspaceOfRequests() {
        return ordered(new FilterRegistrationBean<>(new WorkspaceOfRequests()), AFTER_SECURITY);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(ProblemWriter problems) {
        return ordered(new FilterRegistrationBean<>(new BodyLimit(problems)), AFTER_SECURITY + 1);
    }

    @Bean
    FilterRegistrationBean<IdempotentRequests> idempotentRequests(StoredAnswers answers, ProblemWriter problems) {
        return ordered(new FilterRegistrationBean<>(new IdempotentRequests(answers, problems)), AFTER_SECURITY + 2);
    }

    @Bean
    WebMvcConfigurer strictRequests(
            JsonMapper json,
            Validator validator,
            AuditRecorder audit,
            @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.withJsonConverter(new StrictBodyConverter(json, validator));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new QueryParameters(conversion, validator))
                        .addPathPatterns("/api/**")
                        .order(AFTER_ACCESS);
                registry.addInterceptor(new RepeatedRequests(audit))
                        .addPathPatterns("/api/**")
                        .order(AFTER_ACCESS + 1);
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, OffsetDateTime.class, new OffsetTimeParameter());
                registry.addConverterFactory(new NamedParameter());
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new RequestParameters());
            }
        };
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> ordered(
            FilterRegistrationBean<F> filter, int order) {
        filter.setOrder(order);
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
