package dev.hindsight.postmortem.incident;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What the incident itself tells beside what it is: its course, what it did, and which change caused it. */
public record KnownDetails(IncidentCourse course, @Nullable Impact impact, @Nullable Change causedByChange) {

    public static final KnownDetails NONE = new KnownDetails(IncidentCourse.UNKNOWN, null, null);

    public KnownDetails went(UnaryOperator<IncidentCourse> change) {
        return new KnownDetails(change.apply(course), impact, causedByChange);
    }

    public KnownDetails causedBy(@Nullable Change change) {
        return new KnownDetails(course, impact, change);
    }
}
