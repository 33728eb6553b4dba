package dev.hindsight.notification.telling;

import dev.hindsight.notification.inapp.Inboxes.Told;
import dev.hindsight.notification.inapp.Notice;
import dev.hindsight.notification.preferences.Channels;
import dev.hindsight.notification.preferences.Concern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What a person wants to be told of one occasion: the first notice, by each way that one of the reasons opens. */
final class Wanted {

    private final Map<UUID, Notice> notices = new LinkedHashMap<>();
    private final Set<Concern> byMail = new LinkedHashSet<>();
    private boolean inApp;

    void add(Notice notice, Channels channels) {
        notices.putIfAbsent(notice.id(), notice);
        inApp |= channels.inApp();
        if (channels.email()) {
            byMail.add(notice.concern());
        }
    }

    Notice notice() {
        return notices.values().iterator().next();
    }

    boolean email() {
        return !byMail.isEmpty();
    }

    /** The others are kept without being shown, so that they count as told by later occasions, too. */
    Stream<Told> told() {
        var others = notices.values().stream().skip(1).map(it -> new Told(it, false, List.of()));
        return Stream.concat(Stream.of(new Told(notice(), inApp, new ArrayList<>(byMail))), others);
    }
}
