package dev.hindsight.support.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads a parameter of the query that is one constant of an enumeration by its name in lower case; an empty one is none. */
class NamedParameter implements ConverterFactory<String, Enum<?>> {

    @Override
    public <T extends Enum<?>> Converter<String, @Nullable T> getConverter(Class<T> type) {
        var constants = new LinkedHashMap<String, T>();
        for (var constant : type.getEnumConstants()) {
            constants.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        return new Named<>(constants);
    }

    private record Named<T>(Map<String, T> constants) implements Converter<String, @Nullable T> {
        @Override
        public @Nullable T convert(String name) {
            if (name.isBlank() || constants.containsKey(name)) {
                return constants.get(name);
            }
            throw new IllegalArgumentException("is not one of " + String.join(", ", constants.keySet()));
        }
    }
}
