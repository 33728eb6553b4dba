package dev.hindsight.notification.read.preferences;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PreferencesApi {

    private final PreferencesView view;

    PreferencesApi(PreferencesView view) {
        this.view = view;
    }

    @GetMapping("/api/ws/{ws}/notification-preferences")
    @Requires(Permission.READ_NOTIFICATIONS)
    @Operation(
            summary = "Shows what the caller has chosen to be told, and how",
            operationId = "notificationPreferences")
    ResponseEntity<NotificationPreferences> preferences(Caller caller) {
        var preferences = view.of(caller);
        return ResponseEntity.ok().eTag(ETags.of(preferences.version())).body(preferences);
    }
}
