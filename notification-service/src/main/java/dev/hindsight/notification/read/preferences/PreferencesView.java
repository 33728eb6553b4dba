package dev.hindsight.notification.read.preferences;

import dev.hindsight.notification.mail.MailAddresses;
import dev.hindsight.notification.mail.MailServer;
import dev.hindsight.notification.preferences.ChosenPreferences;
import dev.hindsight.notification.preferences.PreferencesTable;
import dev.hindsight.notification.read.preferences.NotificationPreferences.Letters;
import dev.hindsight.support.people.KnownPerson;
import dev.hindsight.support.people.People;
import dev.hindsight.support.security.Caller;
import org.springframework.stereotype.Component;

/** Shows a person what they have chosen, and whether letters reach them at all. */
@Component
public class PreferencesView {

    private final PreferencesTable table;
    private final People people;
    private final MailServer server;

    PreferencesView(PreferencesTable table, People people, MailServer server) {
        this.table = table;
        this.people = people;
        this.server = server;
    }

    public NotificationPreferences of(Caller caller) {
        return of(caller, table.of(caller.workspace(), caller.user()));
    }

    public NotificationPreferences of(Caller caller, ChosenPreferences chosen) {
        var address = people.find(caller.workspace(), caller.user()).map(KnownPerson::email);
        var sent = server.sender().isPresent()
                && address.filter(MailAddresses::isAddress).isPresent();
        return NotificationPreferences.of(chosen, new Letters(sent, address.orElse(null)));
    }
}
