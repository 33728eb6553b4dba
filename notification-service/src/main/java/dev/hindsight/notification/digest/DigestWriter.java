package dev.hindsight.notification.digest;

import dev.hindsight.notification.integration.news.Links;
import dev.hindsight.notification.letter.Postman;
import dev.hindsight.notification.message.DigestMail;
import dev.hindsight.notification.preferences.PreferencesTable;
import dev.hindsight.support.people.KnownPerson;
import dev.hindsight.support.people.People;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a person what waits for them at that moment, unless it is done meanwhile. */
@Component
class DigestWriter {

    private final People people;
    private final PreferencesTable preferences;
    private final DigestContents contents;
    private final DigestMail mail;
    private final Postman postman;
    private final Links links;
    private final Clock clock;

    DigestWriter(
            People people,
            PreferencesTable preferences,
            DigestContents contents,
            DigestMail mail,
            Postman postman,
            Links links,
            Clock clock) {
        this.people = people;
        this.preferences = preferences;
        this.contents = contents;
        this.mail = mail;
        this.postman = postman;
        this.links = links;
        this.clock = clock;
    }

    /** @return when to try again, as they want to be left alone until then; nothing when there is no more to do */
    Optional<Instant> write(Digest digest) {
        return people.find(digest.workspace(), digest.person()).flatMap(person -> write(digest, person));
    }

    private Optional<Instant> write(Digest digest, KnownPerson person) {
        var now = clock.instant();
        var loud = preferences
                .of(digest.workspace(), digest.person())
                .preferences()
                .nextLetter(now, person.zone());
        if (loud.isAfter(now)) {
            return Optional.of(loud);
        }
        var sections = contents.of(digest);
        if (person.email() != null && !sections.isEmpty()) {
            var choice = links.preferences(digest.workspace());
            postman.bring(
                    person.email(),
                    digest.workspace(),
                    digest.id(),
                    choice,
                    mail.of(
                            "What waits for you in " + digest.workspace(),
                            sections,
                            contents.unread(digest),
                            digest.kind().wireName() + " digest",
                            choice));
        }
        return Optional.empty();
    }
}
