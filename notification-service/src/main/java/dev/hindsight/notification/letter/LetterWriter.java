package dev.hindsight.notification.letter;

import dev.hindsight.notification.integration.news.Links;
import dev.hindsight.notification.message.PersonalMail;
import dev.hindsight.notification.people.Teams;
import dev.hindsight.notification.preferences.PreferencesTable;
import dev.hindsight.support.people.KnownPerson;
import dev.hindsight.support.people.People;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a person a letter of what they were told, unless they have read it in the app, may see it no more or want no letters of it any more. */
@Component
class LetterWriter {

    private final UnreadTable unread;
    private final People people;
    private final Teams teams;
    private final PreferencesTable preferences;
    private final PersonalMail mail;
    private final Postman postman;
    private final Links links;
    private final Clock clock;

    LetterWriter(
            UnreadTable unread,
            People people,
            Teams teams,
            PreferencesTable preferences,
            PersonalMail mail,
            Postman postman,
            Links links,
            Clock clock) {
        this.unread = unread;
        this.people = people;
        this.teams = teams;
        this.preferences = preferences;
        this.mail = mail;
        this.postman = postman;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Writes the letter if it is time to.
     *
     * @return when to try again, as they want to be left alone until then; nothing when there is no more to do
     */
    Optional<Instant> write(UUID notice) {
        return unread.find(notice).filter(this::maySee).flatMap(it -> people.find(it.workspace(), it.person())
                .flatMap(person -> write(it, person)));
    }

    private boolean maySee(Unread notice) {
        return notice.privateIncident() == null || teams.maySee(notice.privateIncident(), notice.person());
    }

    private Optional<Instant> write(Unread notice, KnownPerson person) {
        var now = clock.instant();
        var chosen = preferences.of(notice.workspace(), notice.person()).preferences();
        var reason = notice.reasonFor(chosen);
        if (reason.isEmpty()) {
            return Optional.empty();
        }
        var loud = chosen.nextLetter(now, person.zone());
        if (loud.isAfter(now)) {
            return Optional.of(loud);
        }
        if (person.email() != null) {
            var choice = links.preferences(notice.workspace());
            postman.bring(
                    person.email(),
                    notice.workspace(),
                    notice.id(),
                    choice,
                    mail.of(
                            notice.title(),
                            notice.text(),
                            notice.url(),
                            reason.get().wireName(),
                            choice));
        }
        return Optional.empty();
    }
}
