package dev.hindsight.postmortem.wiring;

import dev.hindsight.postmortem.model.Category;
import dev.hindsight.postmortem.model.Horizon;
import dev.hindsight.postmortem.model.Phase;
import dev.hindsight.postmortem.model.Priority;
import dev.hindsight.support.web.NamedValueDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

@Configuration(proxyBeanMethods = false)
class RequestNames {

    @Bean
    JacksonModule postmortemNames() {
        return new SimpleModule("postmortem-names")
                .addDeserializer(
                        Priority.class,
                        new NamedValueDeserializer<>(Priority.class, Priority::parse, "a priority: P0, P1, P2 or P3"))
                .addDeserializer(
                        Category.class,
                        new NamedValueDeserializer<>(
                                Category.class,
                                Category::parse,
                                "a category: investigate, mitigate, repair, detect, mitigate_future or prevent"))
                .addDeserializer(
                        Horizon.class,
                        new NamedValueDeserializer<>(Horizon.class, Horizon::parse, "a horizon: quick_win or systemic"))
                .addDeserializer(
                        Phase.class,
                        new NamedValueDeserializer<>(
                                Phase.class,
                                Phase::parse,
                                "a phase: detection, investigation, mitigation or resolution"));
    }
}
