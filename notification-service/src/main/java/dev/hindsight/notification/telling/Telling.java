package dev.hindsight.notification.telling;

import dev.hindsight.notification.inapp.Inboxes;
import dev.hindsight.notification.inapp.Inboxes.Told;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.letter.LetterQueue;
import dev.hindsight.notification.preferences.Preferences;
import dev.hindsight.notification.preferences.PreferencesTable;
import dev.hindsight.notification.preferences.PreferencesTable.Chooser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells people what they want to be told, once and by the ways that they want. */
@Component
public class Telling {

    private final PreferencesTable preferences;
    private final Inboxes inboxes;
    private final LetterQueue letters;

    Telling(PreferencesTable preferences, Inboxes inboxes, LetterQueue letters) {
        this.preferences = preferences;
        this.inboxes = inboxes;
        this.letters = letters;
    }

    /**
     * Tells them in the surrounding transaction.
     *
     * @param notices of one occasion and person those that matter most first
     */
    public void tell(List<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        var wanted = wanted(notices);
        var fresh = inboxes.put(
                wanted.stream().map(it -> new Told(it.notice(), it.inApp())).toList());
        letters.add(wanted.stream()
                .filter(it -> it.email() && fresh.contains(it.notice().id()))
                .map(Wanted::notice)
                .toList());
    }

    private List<Wanted> wanted(List<Notice> notices) {
        var chosen =
                preferences.of(notices.stream().map(Telling::chooser).distinct().toList());
        Map<Object, Wanted> wanted = new LinkedHashMap<>();
        for (var notice : notices) {
            var channels = chosen.getOrDefault(chooser(notice), Preferences.DEFAULT)
                    .channels(notice.concern())
                    .at(notice.severity());
            if (!channels.areNone()) {
                wanted.merge(
                        List.of(chooser(notice), notice.occasion()),
                        new Wanted(notice, channels.inApp(), channels.email()),
                        Wanted::alsoBy);
            }
        }
        return List.copyOf(wanted.values());
    }

    private static Chooser chooser(Notice notice) {
        return new Chooser(notice.workspace(), notice.person());
    }

    private record Wanted(Notice notice, boolean inApp, boolean email) {

        /** Who is told for more than one reason is told by each way that one of them opens. */
        Wanted alsoBy(Wanted other) {
            return new Wanted(notice, inApp || other.inApp, email || other.email);
        }
    }
}
