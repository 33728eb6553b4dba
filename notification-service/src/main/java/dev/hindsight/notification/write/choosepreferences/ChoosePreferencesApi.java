package dev.hindsight.notification.write.choosepreferences;

import dev.hindsight.notification.model.Severity;
import dev.hindsight.notification.preferences.Channels;
import dev.hindsight.notification.preferences.Concern;
import dev.hindsight.notification.preferences.Digests;
import dev.hindsight.notification.preferences.Preferences;
import dev.hindsight.notification.preferences.PreferencesTable;
import dev.hindsight.notification.preferences.PreferencesTable.Chooser;
import dev.hindsight.notification.preferences.QuietHours;
import dev.hindsight.notification.read.preferences.NotificationPreferences;
import dev.hindsight.notification.read.preferences.PreferencesView;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import dev.hindsight.support.security.Requires;
import dev.hindsight.support.web.ETags;
import dev.hindsight.support.web.IfMatch;
import dev.hindsight.support.web.Stale;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChoosePreferencesApi {

    private final PreferencesTable table;
    private final PreferencesView view;

    ChoosePreferencesApi(PreferencesTable table, PreferencesView view) {
        this.table = table;
        this.view = view;
    }

    @PutMapping("/api/ws/{ws}/notification-preferences")
    @Requires(Permission.READ_NOTIFICATIONS)
    @Operation(
            summary = "Chooses what the caller is told, and how",
            description = "It replaces what was chosen before; what it leaves out is as for who has not chosen.")
    ResponseEntity<NotificationPreferences> choosePreferences(Caller caller, IfMatch ifMatch, @RequestBody Body body) {
        var chosen = table.choose(new Chooser(caller.workspace(), caller.user()), ifMatch.version(), body.preferences())
                .map(it -> view.of(caller, it))
                .orElseThrow(() -> stale(caller));
        return ResponseEntity.ok().eTag(ETags.of(chosen.version())).body(chosen);
    }

    private Stale stale(Caller caller) {
        var current = view.of(caller);
        return new Stale(
                "Your preferences have changed since; the current version is " + current.version() + ".",
                current,
                current.version());
    }

    record Body(
            @Nullable Map<@NamesAConcern String, @Nullable Ways> events,
            @Nullable @Valid Hours quietHours,
            @Nullable ZoneId timeZone,
            @Nullable DigestChoice digest) {

        Preferences preferences() {
            var rows = new EnumMap<Concern, Channels>(Concern.class);
            if (events != null) {
                events.forEach((name, ways) -> {
                    if (ways != null) {
                        var concern = Concern.named(name).orElseThrow();
                        rows.put(concern, ways.over(concern.channels()));
                    }
                });
            }
            return new Preferences(
                    rows,
                    quietHours == null ? null : quietHours.chosen(),
                    timeZone,
                    digest == null ? Digests.DEFAULT : digest.over(Digests.DEFAULT));
        }
    }

    /** By which ways one thing is told; what is left out is as for who has not chosen. */
    record Ways(@Nullable Boolean inApp, @Nullable Boolean email, @Nullable Severity severityFloor) {

        Channels over(Channels usual) {
            return new Channels(
                    inApp == null ? usual.inApp() : inApp, email == null ? usual.email() : email, severityFloor);
        }
    }

    @EndsAtAnotherTime
    record Hours(@NotNull LocalTime from, @NotNull LocalTime to) {

        QuietHours chosen() {
            return new QuietHours(from, to);
        }
    }

    record DigestChoice(@Nullable Boolean daily, @Nullable Boolean weekly) {

        Digests over(Digests usual) {
            return new Digests(daily == null ? usual.daily() : daily, weekly == null ? usual.weekly() : weekly);
        }
    }
}
