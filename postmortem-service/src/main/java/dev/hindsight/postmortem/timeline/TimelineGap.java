package dev.hindsight.postmortem.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time between trigger and resolution of which the timeline tells nothing.
 *
 * @param seconds how long it is
 */
public record TimelineGap(Instant from, Instant to, long seconds) {

    /** What is not longer needs no explanation. */
    public static final Duration LONGEST_UNEXPLAINED = Duration.ofMinutes(60);

    /**
     * The gaps of a timeline, oldest first.
     *
     * @param trigger when it began; null when nobody knows, then the first line counts
     * @param resolution when it was over; null when it is not, then the last line counts
     */
    public static List<TimelineGap> in(
            List<ShownEntry> timeline, @Nullable Instant trigger, @Nullable Instant resolution) {
        var moments = new ArrayList<Instant>();
        timeline.stream()
                .map(ShownEntry::at)
                .filter(at -> trigger == null || at.isAfter(trigger))
                .filter(at -> resolution == null || at.isBefore(resolution))
                .forEach(moments::add);
        Stream.ofNullable(trigger).forEach(moments::add);
        Stream.ofNullable(resolution).forEach(moments::add);
        Collections.sort(moments);
        var gaps = new ArrayList<TimelineGap>();
        for (int next = 1; next < moments.size(); next++) {
            var silence = Duration.between(moments.get(next - 1), moments.get(next));
            if (silence.compareTo(LONGEST_UNEXPLAINED) > 0) {
                gaps.add(new TimelineGap(moments.get(next - 1), moments.get(next), silence.toSeconds()));
            }
        }
        return List.copyOf(gaps);
    }
}
