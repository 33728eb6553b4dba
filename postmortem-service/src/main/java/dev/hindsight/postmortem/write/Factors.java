package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.write.editfields.EditFields.Factor;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The contributing factors; each keeps the identifier it was given, and none is given twice. */
final class Factors {

    private static final String PREFIX = "f";

    private List<ContributingFactor> current = List.of();
    private int given;

    List<ContributingFactor> current() {
        return current;
    }

    boolean has(String id) {
        return current.stream().anyMatch(factor -> factor.id().equals(id));
    }

    /** The factors as they are to be, the new ones with identifiers. */
    List<ContributingFactor> identified(List<Factor> wanted) {
        var errors = new ArrayList<FieldError>();
        var seen = new HashSet<String>();
        var identified = new ArrayList<ContributingFactor>();
        int next = given;
        for (int position = 0; position < wanted.size(); position++) {
            var factor = wanted.get(position);
            var id = factor.id() == null ? PREFIX + ++next : factor.id();
            if (factor.id() != null && !has(id)) {
                errors.add(
                        error(position, "unknown", "There is no factor '" + id + "'; leave the id out for a new one."));
            } else if (!seen.add(id)) {
                errors.add(error(position, "repeated", "The factor '" + id + "' is named twice."));
            }
            identified.add(new ContributingFactor(id, factor.text()));
        }
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
        return List.copyOf(identified);
    }

    void become(List<ContributingFactor> factors) {
        current = factors;
        for (var factor : factors) {
            given = Math.max(given, Integer.parseInt(factor.id().substring(PREFIX.length())));
        }
    }

    private static FieldError error(int position, String code, String message) {
        return new FieldError("contributing_factors." + position + ".id", code, message);
    }
}
