package dev.hindsight.notification.digest;

import dev.hindsight.notification.message.DigestMail.Line;
import dev.hindsight.notification.message.DigestMail.Section;
import dev.hindsight.notification.outstanding.DraftPostmortems;
import dev.hindsight.notification.outstanding.OpenTask;
import dev.hindsight.notification.outstanding.OpenTasks;
import dev.hindsight.notification.people.Teams;
import dev.hindsight.notification.people.Teams.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is in a digest: the tasks of a person, and the postmortems that they write and may see. */
@Component
class DigestContents {

    private static final int DAYS_OF_A_WEEK = 7;

    private final OpenTasks tasks;
    private final DraftPostmortems postmortems;
    private final Teams teams;
    private final JdbcClient jdbc;

    DigestContents(OpenTasks tasks, DraftPostmortems postmortems, Teams teams, JdbcClient jdbc) {
        this.tasks = tasks;
        this.postmortems = postmortems;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    /** Those parts that are not empty. */
    List<Section> of(Digest digest) {
        var open = tasks.of(digest.workspace(), digest.person());
        var today = digest.day();
        var nextWeek = today.plusDays(DAYS_OF_A_WEEK);
        return Stream.of(
                        section("Overdue", open, due -> due.isBefore(today)),
                        section(
                                "Due in the next seven days",
                                open,
                                due -> !due.isBefore(today) && due.isBefore(nextWeek)),
                        section("Other tasks", open, due -> !due.isBefore(nextWeek)),
                        new Section("Postmortems to be written", drafts(digest)))
                .filter(section -> !section.lines().isEmpty())
                .toList();
    }

    /** Of tasks without a due date there is no hurry. */
    private static Section section(String heading, List<OpenTask> tasks, Predicate<LocalDate> due) {
        return new Section(
                heading,
                tasks.stream()
                        .filter(task -> due.test(task.dueDate() == null ? LocalDate.MAX : task.dueDate()))
                        .map(DigestContents::line)
                        .toList());
    }

    private static Line line(OpenTask task) {
        var due = task.dueDate() == null ? "" : ", due on " + task.dueDate();
        return new Line(task.key() + " " + task.title() + due, task.url());
    }

    private List<Line> drafts(Digest digest) {
        var drafts = postmortems.of(digest.workspace(), digest.person());
        var seen = teams.whoSee(drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.privateIncident()))
                .map(incident -> new Member(incident, digest.person()))
                .toList());
        return drafts.stream()
                .filter(draft -> draft.privateIncident() == null
                        || seen.contains(new Member(draft.privateIncident(), digest.person())))
                .map(draft -> new Line(draft.title(), draft.url()))
                .toList();
    }

    /** How many notifications the person has not read in the app. */
    long unread(Digest digest) {
        return jdbc.sql("select count(*) from notification"
                        + " where workspace = ? and person = ? and read_at is null and told_number is not null")
                .params(digest.workspace(), digest.person())
                .query(Long.class)
                .single();
    }
}
