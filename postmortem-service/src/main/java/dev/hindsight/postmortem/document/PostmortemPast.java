package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.support.command.Refusal;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** The past of one postmortem, as far as one caller may see it. */
public sealed interface PostmortemPast permits WritersPast, ReadersPast {

    /** The newest version that there is for the caller. */
    long newest();

    /** The document as a version had it, with its people named. */
    PostmortemDocument document(long version);

    /** The postmortem as a version had it. */
    PostmortemAnswer version(long version);

    /** The same as it is written into a file. */
    PostmortemAnswer versionForFile(long version);

    /** The postmortem as two versions had it, in the order asked for. */
    List<PostmortemAnswer> versions(long one, long other);

    /** The postmortem as it was at a moment. */
    PostmortemAnswer at(Instant moment);

    /** What is told of what made the versions before one, newest first, at most that many; no event is kept for it. */
    <T> List<T> changesBefore(long version, int most, Function<Change, T> told);

    /**
     * What made a version.
     *
     * @param by who did it, by name or, where names are not shown, by role
     */
    record Change(long version, PostmortemEvent event, String by) {}

    /** The refusal of a version that there is not. */
    static Refused noSuchVersion(long version, long newest) {
        return new Refused(new Refusal(
                Refusal.Kind.NOT_FOUND,
                "no-such-version",
                "There is no version %d of this postmortem; they are 1 to %d.".formatted(version, newest),
                List.of()));
    }

    /** The refusal of a moment before there was anything. */
    static Refused notYetOpened(String key, Instant moment) {
        return new Refused(new Refusal(
                Refusal.Kind.NOT_FOUND,
                "not-yet-opened",
                "At %s the postmortem of %s had not been opened yet.".formatted(moment, key),
                List.of()));
    }
}
