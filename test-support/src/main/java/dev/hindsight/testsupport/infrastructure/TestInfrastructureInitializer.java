package dev.hindsight.testsupport.infrastructure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Connects an application context to the infrastructure and the tokens of the tests before it starts. */
public final class TestInfrastructureInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Map<String, Object> chosen;

    /** A new database and topic prefix for each context. */
    public TestInfrastructureInitializer() {
        this(Map.of());
    }

    /** For applications started by hand: these properties are used, and new ones only where they say nothing. */
    public TestInfrastructureInitializer(Map<String, Object> chosen) {
        this.chosen = Map.copyOf(chosen);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        MapPropertySource source = new MapPropertySource("test infrastructure", properties());
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        String inlined = TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;
        if (sources.contains(inlined)) {
            sources.addAfter(inlined, source);
        } else {
            sources.addFirst(source);
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>(TestTokens.shared().springProperties());
        if (!chosen.containsKey("spring.datasource.url")) {
            properties.putAll(TestInfrastructure.current().springProperties());
        }
        properties.putAll(chosen);
        return properties;
    }
}
