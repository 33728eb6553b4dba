package dev.hindsight.notification.integration.notices;

import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.integration.news.PlainWords;
import dev.hindsight.notification.message.Shortening;
import dev.hindsight.notification.preferences.Concern;
import dev.hindsight.support.id.Ids;
import dev.hindsight.support.people.People;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells people of the workspace whom somebody names with an {@code @}. */
@Component
class MentionNotices {

    /** More is read where it was written. */
    static final int LONGEST = 500;

    private final People people;
    private final WrittenTexts texts;

    MentionNotices(People people, WrittenTexts texts) {
        this.people = people;
        this.texts = texts;
    }

    Stream<Notice> of(Occasion occasion) {
        return texts.in(occasion).flatMap(text -> of(occasion, text));
    }

    private Stream<Notice> of(Occasion occasion, Written text) {
        return named(occasion, text.markdown()).stream()
                .filter(occasion::isNewsTo)
                .map(person -> occasion.noticeOfIncident(
                        id(occasion, text, person),
                        person,
                        Concern.MENTION,
                        occasion.fact().by() + " mentions you in " + text.place(),
                        Shortening.text(PlainWords.of(text.markdown()), LONGEST),
                        text.url()));
    }

    /** Where nobody is called just as it is written, who is called so in lower case. */
    private Set<String> named(Occasion occasion, String markdown) {
        var names = Mentions.in(markdown);
        if (names.isEmpty()) {
            return names;
        }
        var known = people.known(
                occasion.workspace(),
                names.stream()
                        .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.toSet()));
        return names.stream()
                .map(name -> known.contains(name) ? name : name.toLowerCase(Locale.ROOT))
                .filter(known::contains)
                .collect(Collectors.toSet());
    }

    /** A text that stays names somebody once, however often it is edited. */
    private static UUID id(Occasion occasion, Written text, String person) {
        return text.standing() == null
                ? occasion.idFor(person)
                : Ids.name("mention", person, occasion.event().subject(), text.standing());
    }
}
