package dev.hindsight.support.openapi;

import dev.hindsight.support.eventstore.StoredEvents;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.PageRequest;
import dev.hindsight.support.web.RequestKey;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Makes a service describe its routes at {@code /api/openapi}; nothing is made before somebody asks. */
@AutoConfiguration
@ConditionalOnBean(StoredEvents.class)
public class OpenApiAutoConfiguration {

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, IfMatch.class, PageRequest.class, RequestKey.class);
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer operationDescription(@Value("${spring.application.name}") String service) {
        return new OperationDescription(service);
    }

    @Bean
    OpenAPI documentOfService(@Value("${spring.application.name}") String service) {
        return new OpenAPI()
                .info(new Info().title("Hindsight: " + service).version("1"))
                .servers(List.of(new Server().url("/")))
                .security(List.of(new SecurityRequirement().addList("bearer")))
                .components(new Components()
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")
                                        .description("An access token with the audience `hindsight`.")));
    }

    /** Who has seen the document already, as the origin has, is not sent it again. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> tagOfDocument() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/openapi");
        return filter;
    }

    @Bean
    GlobalOpenApiCustomizer commonParts() {
        return document -> {
            Directions.apply(document);
            Problems.defineIn(document.getComponents());
        };
    }
}
