package dev.hindsight.notification.telling;

import dev.hindsight.notification.inapp.Inboxes;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.letter.LetterQueue;
import dev.hindsight.notification.preferences.Preferences;
import dev.hindsight.notification.preferences.PreferencesTable;
import dev.hindsight.notification.preferences.PreferencesTable.Chooser;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var fresh = inboxes.put(wanted.stream().flatMap(Wanted::told).toList());
        letters.add(wanted.stream()
                .filter(Wanted::email)
                .map(Wanted::notice)
                .filter(notice -> fresh.contains(notice.id()))
                .toList());
    }

    private List<Wanted> wanted(List<Notice> notices) {
        var chosen =
                preferences.of(notices.stream().map(Telling::chooser).distinct().toList());
        var told = inboxes.alreadyTold(notices.stream().map(Notice::id).toList());
        Map<UUID, TellOnce> firstOf = new HashMap<>();
        Map<TellOnce, Wanted> wanted = new LinkedHashMap<>();
        for (var notice : notices) {
            var channels = chosen.getOrDefault(chooser(notice), Preferences.DEFAULT)
                    .channels(notice.concern())
                    .at(notice.severity());
            if (channels.areNone() || told.contains(notice.id())) {
                continue;
            }
            var once = new TellOnce(chooser(notice), notice.occasion());
            var first = firstOf.putIfAbsent(notice.id(), once);
            if (first == null || first.equals(once)) {
                wanted.computeIfAbsent(once, _ -> new Wanted()).add(notice, channels);
            }
        }
        return List.copyOf(wanted.values());
    }

    private static Chooser chooser(Notice notice) {
        return new Chooser(notice.workspace(), notice.person());
    }

    private record TellOnce(Chooser person, String occasion) {}
}
