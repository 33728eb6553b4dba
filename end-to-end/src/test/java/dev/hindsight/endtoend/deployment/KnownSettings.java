package dev.hindsight.endtoend.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.server.config.AbstractKafkaConfig;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The environment variables that a program reads, found in its code and in what its libraries say of themselves. */
final class KnownSettings {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(hindsight\\.[a-z.-]+)[:}]");
    private static final Set<String> OF_LIBRARIES = ofLibraries();

    private KnownSettings() {}

    static Set<String> of(String module) {
        var names = new TreeSet<>(OF_LIBRARIES);
        var service = module.endsWith("-service");
        records(service ? "dev.hindsight." + module.replace("-service", "") : "dev.hindsight.console")
                .forEach(names::add);
        PLACEHOLDER
                .matcher(Repository.javaOf(module))
                .results()
                .map(found -> variable(found.group(1)))
                .forEach(names::add);
        if (service) {
            records("dev.hindsight.support").forEach(names::add);
        }
        // Read by the Java launcher
        names.add("JDK_JAVA_OPTIONS");
        return names;
    }

    static Set<String> ofKafka() {
        var names = AbstractKafkaConfig.CONFIG_DEF.names().stream()
                .map(name -> "KAFKA_" + variable(name))
                .collect(Collectors.toCollection(TreeSet::new));
        // Read by Kafka's start script
        names.add("KAFKA_HEAP_OPTS");
        return names;
    }

    private static Stream<String> records(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents(basePackage).stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .flatMap(KnownSettings::variables);
    }

    private static Stream<String> variables(Class<?> settings) {
        var prefix = MergedAnnotations.from(settings)
                .get(ConfigurationProperties.class)
                .getString("prefix");
        return variables(settings, prefix);
    }

    private static Stream<String> variables(Class<?> settings, String prefix) {
        return Arrays.stream(settings.getRecordComponents()).flatMap(component -> {
            var name = prefix + "." + component.getName();
            return component.getType().isRecord() ? variables(component.getType(), name) : Stream.of(variable(name));
        });
    }

    private static Set<String> ofLibraries() {
        try {
            var descriptions =
                    KnownSettings.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json");
            var names = new TreeSet<String>();
            for (var description : Collections.list(descriptions)) {
                try (var json = description.openStream()) {
                    for (JsonNode property : JsonMapper.shared().readTree(json).path("properties")) {
                        names.add(variable(property.required("name").asString()));
                    }
                }
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String variable(String property) {
        return property.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
