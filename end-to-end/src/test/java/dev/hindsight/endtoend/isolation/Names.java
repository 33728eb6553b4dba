package dev.hindsight.endtoend.isolation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** By what names things are known. */
final class Names {

    private final Map<Named, Set<String>> names = new ConcurrentHashMap<>();

    void note(Named what, String name) {
        if (!name.isEmpty()) {
            names.computeIfAbsent(what, it -> ConcurrentHashMap.newKeySet()).add(name);
        }
    }

    void noteAll(Named what, Iterable<String> some) {
        some.forEach(name -> note(what, name));
    }

    void noteAll(Names others) {
        others.names.forEach(this::noteAll);
    }

    /** Those of one kind, in a stable order; of anything, those of all kinds but secrets, which name nothing. */
    List<String> of(Named what) {
        if (what != Named.ANYTHING) {
            return List.copyOf(new TreeSet<>(names.getOrDefault(what, Set.of())));
        }
        return names.entrySet().stream()
                .filter(kind -> kind.getKey() != Named.SECRET)
                .flatMap(kind -> kind.getValue().stream())
                .sorted()
                .distinct()
                .toList();
    }
}
