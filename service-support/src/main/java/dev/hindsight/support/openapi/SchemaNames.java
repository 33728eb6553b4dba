package dev.hindsight.support.openapi;

import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Names of schemas as readers of the API know the things: {@code IncidentAnswer} is {@code Incident}, and the body of
 * {@code OpenIncidentApi} is {@code OpenIncidentRequest}.
 */
final class SchemaNames {

    private static final Pattern OF_THE_API = Pattern.compile("(?<=.)(Api|Answers?|Details)$|^Body$");

    private final Map<String, Type> taken = new ConcurrentHashMap<>();

    /** Another record of the same service may have that name already; then a number tells them apart. */
    String of(Class<?> type, Type whole, String prefix) {
        var wanted = prefix + nameOf(type);
        var name = wanted;
        for (int number = 2; !isFree(name, type, whole); number++) {
            name = wanted + number;
        }
        return name;
    }

    private boolean isFree(String name, Class<?> type, Type whole) {
        return whole.equals(taken.computeIfAbsent(serviceOf(type) + ":" + name, it -> whole));
    }

    /** What encloses a type belongs to its name only where it is itself something of the API. */
    private static String nameOf(Class<?> type) {
        var parts = new ArrayDeque<String>();
        parts.addFirst(plain(type));
        for (var outer = type.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            if (OF_THE_API.matcher(outer.getSimpleName()).find()) {
                parts.addFirst(plain(outer));
            }
        }
        return String.join("", parts);
    }

    private static String plain(Class<?> type) {
        return type.getSimpleName().equals("Body")
                ? "Request"
                : OF_THE_API.matcher(type.getSimpleName()).replaceFirst("");
    }

    /** The part of the package that names the service: the same name may mean other things in another. */
    private static String serviceOf(Class<?> type) {
        var packages = type.getPackageName().split("\\.", -1);
        return packages.length > 2 ? packages[2] : "";
    }
}
