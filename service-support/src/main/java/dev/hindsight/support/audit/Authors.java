package dev.hindsight.support.audit;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what an event tells, as the event itself says: its component {@code by}. */
final class Authors {

    private static final ClassValue<Optional<Method>> BY = new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> event) {
            try {
                var by = event.getMethod("by");
                return by.getReturnType() == String.class ? Optional.of(by) : Optional.empty();
            } catch (NoSuchMethodException nobody) {
                return Optional.empty();
            }
        }
    };

    private Authors() {}

    static @Nullable String of(Object event) {
        var by = BY.get(event.getClass());
        try {
            return by.isEmpty() ? null : (String) by.get().invoke(event);
        } catch (ReflectiveOperationException notAccessible) {
            throw new IllegalStateException(notAccessible);
        }
    }
}
