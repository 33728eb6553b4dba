package dev.hindsight.access.wiring;

import dev.hindsight.access.model.AccountRole;
import dev.hindsight.support.security.Scope;
import dev.hindsight.support.web.NamedValueDeserializer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class RequestNames {

    @Bean
    JacksonModule accessNames() {
        var scopes = Arrays.stream(Scope.values()).map(Scope::wireName).collect(Collectors.joining(", "));
        return new SimpleModule("access-names")
                .addDeserializer(
                        AccountRole.class,
                        new NamedValueDeserializer<>(
                                AccountRole.class, AccountRole::parse, "a role: viewer, engineer or admin"))
                .addDeserializer(
                        Scope.class, new NamedValueDeserializer<>(Scope.class, Scope::named, "a scope: " + scopes));
    }
}
