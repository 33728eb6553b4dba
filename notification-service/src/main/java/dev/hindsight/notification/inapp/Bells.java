package dev.hindsight.notification.inapp;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The bells of this process: whoever watches an inbox here has one, which rings when something happened in it. */
@Component
public class Bells {

    private final Map<Inbox, Set<Bell>> bells = new ConcurrentHashMap<>();

    /** A new bell at an inbox, until it is closed. */
    public Bell at(Inbox inbox) {
        var bell = new Bell(it -> remove(inbox, it));
        bells.compute(inbox, (_, others) -> {
            var all = others == null ? ConcurrentHashMap.<Bell>newKeySet() : others;
            all.add(bell);
            return all;
        });
        return bell;
    }

    void ring(Inbox inbox) {
        bells.getOrDefault(inbox, Set.of()).forEach(Bell::ring);
    }

    /** When something may have happened that nobody was told of. */
    void ringAll() {
        bells.values().forEach(all -> all.forEach(Bell::ring));
    }

    private void remove(Inbox inbox, Bell bell) {
        bells.computeIfPresent(inbox, (_, all) -> {
            all.remove(bell);
            return all.isEmpty() ? null : all;
        });
    }
}
