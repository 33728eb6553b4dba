package dev.hindsight.notification.news;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the facts that are known, in order. */
public final class Facts {

    private final List<News.Fact> known = new ArrayList<>();

    public Facts with(String label, @Nullable String value) {
        var visible = value == null ? "" : VisibleText.of(value).strip();
        if (!visible.isEmpty()) {
            known.add(new News.Fact(label, visible));
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
