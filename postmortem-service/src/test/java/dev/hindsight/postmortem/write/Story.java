package dev.hindsight.postmortem.write;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.events.ActionItemAdded;
import dev.hindsight.postmortem.events.ActionItemChanged;
import dev.hindsight.postmortem.events.ActionItemRemoved;
import dev.hindsight.postmortem.events.ContributingFactor;
import dev.hindsight.postmortem.events.FieldsEdited;
import dev.hindsight.postmortem.events.IncidentFacts;
import dev.hindsight.postmortem.events.PostmortemOpened;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemUnpublished;
import dev.hindsight.postmortem.events.Publication;
import dev.hindsight.postmortem.permission.Actor;
import dev.hindsight.postmortem.write.addactionitem.AddActionItem;
import dev.hindsight.postmortem.write.changeactionitem.ChangeActionItem;
import dev.hindsight.postmortem.write.editfields.EditFields;
import dev.hindsight.postmortem.write.openpostmortem.OpenPostmortem;
import dev.hindsight.postmortem.write.publishpostmortem.PublishPostmortem;
import dev.hindsight.postmortem.write.publishpostmortem.RepublishPostmortem;
import dev.hindsight.postmortem.write.removeactionitem.RemoveActionItem;
import dev.hindsight.postmortem.write.unpublishpostmortem.UnpublishPostmortem;
import dev.hindsight.support.command.Refusal.Kind;
import dev.hindsight.support.command.Refused;
import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Role;
import dev.hindsight.support.security.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** The postmortem of these tests, what happened to it, and who asks for more. */
final class Story {

    static final String ID = "acme:postmortem:1";
    static final Instant THEN = Instant.parse("2026-03-15T10:00:00Z");
    static final Instant RESOLVED = Instant.parse("2026-03-14T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
    static final IncidentFacts INCIDENT = incident("resolved", false);
    static final IncidentFacts SECRET = incident("resolved", true);

    static final Actor AUTHOR = actor("bob", Role.ENGINEER, false);
    static final Actor RESPONDER = actor("carol", Role.ENGINEER, true);
    static final Actor ENGINEER = actor("eve", Role.ENGINEER, false);
    static final Actor ADMIN = actor("alice", Role.ADMIN, false);
    static final Actor VIEWER_IN_THE_RESPONSE = actor("dave", Role.VIEWER, true);
    static final Actor VIEWER_NAMED_AUTHOR = actor("bob", Role.VIEWER, false);

    static final Actor PROGRAM = program(Scope.INCIDENTS_READ, Scope.POSTMORTEMS_WRITE);

    static final PostmortemOpened OPENED = new PostmortemOpened(ID, INCIDENT, "bob", "r1", THEN, "carol");
    static final FieldsEdited SUMMARY = edited(Map.of("summary", "It burned"));
    static final ActionItemAdded FIRST = added(item(1, "one"), "i1");
    static final PostmortemPublished PUBLISHED =
            new PostmortemPublished(ID, INCIDENT, publication(1, null), THEN, "bob");
    static final PostmortemUnpublished UNPUBLISHED = new PostmortemUnpublished(ID, INCIDENT, 1, "bob", THEN, "alice");

    private Story() {}

    /** An administrating one. */
    static Actor program(Scope... scopes) {
        return new Actor(new Caller("acme", "service:bot", Role.ADMIN, Set.of(scopes)), false);
    }

    private static Actor actor(String user, Role role, boolean responder) {
        return new Actor(new Caller("acme", user, role), responder);
    }

    static void refuses(TestExecutor<Postmortem> given, Object command, Kind kind, String detail) {
        ResultValidator<Postmortem> result = given.when(command);
        result.expectNoEvents()
                .expectException(matching(refused -> refused.refusal().kind() == kind
                        && refused.refusal().detail().contains(detail)));
    }

    static Matcher<Refused> matching(java.util.function.Predicate<Refused> refusal) {
        return Matchers.predicate(refusal);
    }

    static OpenPostmortem open(IncidentFacts incident, String author, @Nullable String requestId, Actor actor) {
        return new OpenPostmortem(ID, incident, author, requestId, NOW, actor);
    }

    static EditFields edit(Map<String, @Nullable String> texts, Actor actor, @Nullable Long seen) {
        return new EditFields(ID, seen, texts, null, null, null, NOW, actor);
    }

    static AddActionItem add(ActionItem item, @Nullable String requestId, Actor actor, @Nullable Long seen) {
        return new AddActionItem(ID, seen, item, requestId, NOW, actor);
    }

    static ChangeActionItem change(ActionItem item, Set<String> named, Actor actor, @Nullable Long seen) {
        return new ChangeActionItem(ID, seen, item, named, NOW, actor);
    }

    static RemoveActionItem remove(int index, Actor actor, @Nullable Long seen) {
        return new RemoveActionItem(ID, seen, index, NOW, actor);
    }

    static PublishPostmortem publish(Actor actor, @Nullable Long seen) {
        return new PublishPostmortem(ID, seen, INCIDENT, null, RESOLVED, NOW, actor);
    }

    static RepublishPostmortem republish(Actor actor, @Nullable Long seen) {
        return new RepublishPostmortem(ID, seen, INCIDENT, null, RESOLVED, NOW, actor);
    }

    static UnpublishPostmortem unpublish(Actor actor, @Nullable Long seen) {
        return new UnpublishPostmortem(ID, seen, INCIDENT, NOW, actor);
    }

    static FieldsEdited edited(Map<String, @Nullable String> texts) {
        return new FieldsEdited(ID, texts, null, null, null, THEN, "bob");
    }

    static FieldsEdited factors(ContributingFactor... factors) {
        return new FieldsEdited(ID, Map.of(), List.of(factors), null, null, THEN, "bob");
    }

    static ActionItemAdded added(ActionItem item, @Nullable String requestId) {
        return new ActionItemAdded(ID, item, requestId, THEN, "bob");
    }

    static ActionItemChanged changed(ActionItem item) {
        return new ActionItemChanged(ID, item, THEN, "bob");
    }

    static ActionItemRemoved removed(int index) {
        return new ActionItemRemoved(ID, index, THEN, "bob");
    }

    static ActionItem item(int index, String title) {
        return new ActionItem(index, title, null, null, null, null, null, false, List.of(), null);
    }

    static ActionItem addressing(String... factors) {
        return new ActionItem(0, "x", null, null, null, null, null, false, List.of(factors), null);
    }

    static Publication publication(int revision, @Nullable String summary, ActionItem... items) {
        return new Publication(revision, "bob", summary, false, List.of(items), null, null, RESOLVED);
    }

    static IncidentFacts incident(String status, boolean isPrivate) {
        return new IncidentFacts(
                "acme:incident:1", "INC-1", "Fire", "P1", status, List.of(), List.of(), isPrivate, false, false);
    }
}
