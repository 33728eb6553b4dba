package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.document.PostmortemStory.Step;
import dev.hindsight.postmortem.incident.KnownIncident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may read the draft sees every version, with names. */
final class WritersPast implements PostmortemPast {

    private final PostmortemAnswers answers;
    private final PostmortemStory story;
    private final KnownIncident incident;
    private final String id;

    WritersPast(PostmortemAnswers answers, PostmortemStory story, KnownIncident incident) {
        this.answers = answers;
        this.story = story;
        this.incident = incident;
        this.id = Postmortems.idOf(incident);
    }

    @Override
    public long newest() {
        return story.newestVersion(id);
    }

    @Override
    public PostmortemDocument document(long version) {
        return fold(null, story.from(id, 1).takeWhile(step -> step.version() <= version))
                .filter(document -> document.version() == version)
                .orElseThrow(() -> PostmortemPast.noSuchVersion(version, newest()));
    }

    @Override
    public PostmortemAnswer version(long version) {
        return answers.version(document(version), incident);
    }

    @Override
    public PostmortemAnswer versionForFile(long version) {
        var document = document(version);
        return answers.inFile(answers.version(document, incident), document, incident);
    }

    /** The story is read once: the later document goes on from the earlier one. */
    @Override
    public List<PostmortemAnswer> versions(long one, long other) {
        long later = Math.max(one, other);
        var first = document(Math.min(one, other));
        var second = fold(first, story.from(id, first.version() + 1).takeWhile(step -> step.version() <= later))
                .filter(document -> document.version() == later)
                .orElseThrow(() -> PostmortemPast.noSuchVersion(later, newest()));
        var inOrder = List.of(answers.version(first, incident), answers.version(second, incident));
        return one <= other ? inOrder : inOrder.reversed();
    }

    @Override
    public PostmortemAnswer at(Instant moment) {
        return fold(null, story.from(id, 1).takeWhile(step -> !step.event().at().isAfter(moment)))
                .map(document -> answers.at(moment, document, incident))
                .orElseThrow(() -> PostmortemPast.notYetOpened(incident.key(), moment));
    }

    @Override
    public <T> List<T> changesBefore(long version, int most, Function<Change, T> told) {
        long end = Math.min(version, newest() + 1);
        long start = Math.max(1, end - most);
        if (start >= end) {
            return List.of();
        }
        return story.from(id, start)
                .limit(end - start)
                .map(step -> told.apply(
                        new Change(step.version(), step.event(), step.event().by())))
                .toList()
                .reversed();
    }

    private static Optional<PostmortemDocument> fold(@Nullable PostmortemDocument start, Stream<Step> steps) {
        var document = start;
        for (var step : (Iterable<Step>) steps::iterator) {
            document = PostmortemFold.after(document, step.event());
        }
        return Optional.ofNullable(document);
    }
}
