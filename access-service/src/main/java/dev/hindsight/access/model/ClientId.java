package dev.hindsight.access.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name by which a service account asks for tokens, such as {@code acme.pager}.
 *
 * @param name without dots
 */
public record ClientId(String workspace, String name) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]{1,100})\\.([a-z0-9-]{1,40})");

    public static Optional<ClientId> parse(String text) {
        var parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(new ClientId(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** The name in every record of what it did; no person has such a name. */
    public String user() {
        return "service:" + name;
    }

    @Override
    public String toString() {
        return workspace + "." + name;
    }
}
