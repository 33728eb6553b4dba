package dev.hindsight.endtoend.isolation;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words that occur nowhere else, each in one place only, so that whoever finds one knows where it came from. */
final class Marks {

    private static final Pattern PLACE = Pattern.compile("~([a-z ]+)~");
    private static final Pattern MARK = Pattern.compile("(?i)mk[0-9a-f]{16}");

    private final Map<String, String> places = new ConcurrentHashMap<>();

    /** A new mark that is planted nowhere. */
    static String unplanted() {
        return "mk" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /** A text with a mark of its own for each {@code ~place~} that it names. */
    String plantedIn(String text) {
        return PLACE.matcher(text).replaceAll(place -> {
            var mark = unplanted();
            places.put(mark, place.group(1));
            return mark;
        });
    }

    Set<String> all() {
        return new TreeSet<>(places.keySet());
    }

    /** Those that were planted in places of that name. */
    Set<String> of(String... names) {
        return those(place -> Set.of(names).contains(place));
    }

    /** Those of all others. */
    Set<String> notOf(String... names) {
        return those(place -> !Set.of(names).contains(place));
    }

    /** Those that a text holds. */
    Set<String> in(String text) {
        return MARK.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(mark -> mark.toLowerCase(Locale.ROOT))
                .filter(places::containsKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where a mark was planted. */
    String placeOf(String mark) {
        return places.getOrDefault(mark, "nowhere");
    }

    private Set<String> those(Predicate<String> wanted) {
        return places.entrySet().stream()
                .filter(planted -> wanted.test(planted.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
