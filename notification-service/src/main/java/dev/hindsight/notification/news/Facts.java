package dev.hindsight.notification.news;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the facts that are known, in order. */
public final class Facts {

    private final List<News.Fact> known = new ArrayList<>();

    public Facts with(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            known.add(new News.Fact(label, value.strip()));
        }
        return this;
    }

    public Facts with(String label, List<String> values) {
        return with(label, String.join(", ", values));
    }

    public List<News.Fact> known() {
        return List.copyOf(known);
    }
}
