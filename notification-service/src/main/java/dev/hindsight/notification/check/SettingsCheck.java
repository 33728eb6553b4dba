package dev.hindsight.notification.check;

import dev.hindsight.notification.integration.catalog.PublicTypes;
import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.model.EventPatterns;
import dev.hindsight.notification.model.HeaderRules;
import dev.hindsight.support.command.FieldError;
import dev.hindsight.support.command.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses settings that make no sense or do harm, everything that is wrong at once. */
@Component
public class SettingsCheck {

    private final PlaceRules places;
    private final PublicTypes types;

    SettingsCheck(PlaceRules places, PublicTypes types) {
        this.places = places;
        this.types = types;
    }

    /**
     * Checks what a request says; null stands for what it does not name.
     *
     * @throws Refused naming each wrong field
     */
    public void check(
            EndpointKind kind,
            @Nullable String url,
            @Nullable List<String> events,
            @Nullable Map<String, String> headers) {
        var errors = new ArrayList<FieldError>();
        if (url != null) {
            places.complaintAbout(kind, url).ifPresent(errors::add);
        }
        if (events != null) {
            checkEvents(events, errors);
        }
        if (headers != null) {
            checkHeaders(kind, headers, errors);
        }
        if (!errors.isEmpty()) {
            throw Refused.invalid(errors);
        }
    }

    private void checkEvents(List<String> events, List<FieldError> errors) {
        for (int index = 0; index < events.size(); index++) {
            var pattern = events.get(index);
            if (!EventPatterns.isFitted(pattern, types.names())) {
                errors.add(new FieldError(
                        "events." + index,
                        "unknown_event",
                        "'%s' fits no event; use *, a family such as postmortem.*, or one of %s."
                                .formatted(pattern, String.join(", ", types.names()))));
            }
        }
    }

    private static void checkHeaders(EndpointKind kind, Map<String, String> headers, List<FieldError> errors) {
        if (kind == EndpointKind.EMAIL && !headers.isEmpty()) {
            errors.add(new FieldError("headers", "not_allowed", "A letter has no headers of your own."));
        }
        var seen = new HashSet<String>();
        headers.forEach((name, value) -> {
            HeaderRules.complaintAbout(name, value)
                    .ifPresent(complaint -> errors.add(new FieldError("headers", "not_allowed", complaint)));
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                errors.add(new FieldError("headers", "repeated", "'" + name + "' is there twice."));
            }
        });
    }
}
