package dev.hindsight.postmortem.document;

import dev.hindsight.postmortem.document.PostmortemStory.Step;
import dev.hindsight.postmortem.incident.KnownIncident;
import dev.hindsight.support.command.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Everybody else sees the versions that were published, with roles instead of names. What was withdrawn is not shown any
 * more, and neither is what was published before it: it was taken back for a reason.
 */
final class ReadersPast implements PostmortemPast {

    private final PostmortemAnswers answers;
    private final PostmortemStory story;
    private final KnownIncident incident;
    private final RolesForNames withoutNames;
    private final String id;

    ReadersPast(PostmortemAnswers answers, PostmortemStory story, KnownIncident incident, RolesForNames withoutNames) {
        this.answers = answers;
        this.story = story;
        this.incident = incident;
        this.withoutNames = withoutNames;
        this.id = Postmortems.idOf(incident);
    }

    @Override
    public long newest() {
        return published().getLast().step().version();
    }

    @Override
    public PostmortemDocument document(long version) {
        return of(publications(), version);
    }

    @Override
    public PostmortemAnswer version(long version) {
        return answers.published(document(version), incident);
    }

    @Override
    public PostmortemAnswer versionForFile(long version) {
        return version(version);
    }

    @Override
    public List<PostmortemAnswer> versions(long one, long other) {
        var published = publications();
        return List.of(
                answers.published(of(published, one), incident), answers.published(of(published, other), incident));
    }

    @Override
    public PostmortemAnswer at(Instant moment) {
        if (story.from(id, 1).limit(1).anyMatch(opening -> opening.event().at().isAfter(moment))) {
            throw PostmortemPast.notYetOpened(incident.key(), moment);
        }
        return publications().stream()
                .filter(published -> !published.step().event().at().isAfter(moment))
                .reduce((earlier, later) -> later)
                .map(published -> answers.published(published.document(), incident))
                .orElseThrow(this::draft);
    }

    @Override
    public <T> List<T> changesBefore(long version, int most, Function<Change, T> told) {
        return published().reversed().stream()
                .map(Published::step)
                .filter(step -> step.version() < version)
                .limit(most)
                .map(step -> told.apply(new Change(
                        step.version(),
                        step.event(),
                        withoutNames.person(step.event().by()))))
                .toList();
    }

    private PostmortemDocument of(List<Published> published, long version) {
        return published.stream()
                .filter(it -> it.step().version() == version)
                .findFirst()
                .map(Published::document)
                .orElseThrow(this::draft);
    }

    private List<Published> published() {
        var published = publications();
        if (published.isEmpty()) {
            throw draft();
        }
        return published;
    }

    private List<Published> publications() {
        var published = new ArrayList<Published>();
        PostmortemDocument document = null;
        for (var step : (Iterable<Step>) story.from(id, 1)::iterator) {
            document = PostmortemFold.after(document, step.event());
            if (step.publishes()) {
                published.add(new Published(step, document));
            } else if (step.withdraws()) {
                published.clear();
            }
        }
        return published;
    }

    private Refused draft() {
        return Postmortems.draft(incident.key());
    }

    private record Published(Step step, PostmortemDocument document) {}
}
