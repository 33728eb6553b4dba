package dev.hindsight.incident.write;

import dev.hindsight.support.command.Refused;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts the versions of an incident and knows which one changed a part last, so that only edits of one part conflict. */
class Edits {

    private long version;
    private Map<String, Long> lastChanges = new HashMap<>();

    long version() {
        return version;
    }

    void opened() {
        version = 1;
    }

    void changed(String... parts) {
        changed(List.of(parts));
    }

    void changed(Collection<String> parts) {
        version++;
        parts.forEach(part -> lastChanges.put(part, version));
    }

    /** @param seen the version an edit was made against, null when it is to hold whatever there is */
    void requireUnchangedSince(@Nullable Long seen, String... touched) {
        if (seen == null) {
            return;
        }
        if (seen > version) {
            throw Refused.stale(
                    "You name version %d, which is yet to come; the current one is %d.".formatted(seen, version),
                    version);
        }
        var changedSince = Stream.of(touched)
                .filter(part -> lastChanges.getOrDefault(part, 0L) > seen)
                .sorted()
                .toList();
        if (!changedSince.isEmpty()) {
            throw Refused.stale(
                    "You saw version %d; the current one is %d, and what you change has changed since: %s."
                            .formatted(seen, version, String.join(", ", changedSince)),
                    version);
        }
    }
}
