package dev.hindsight.postmortem.write.changeactionitem;

import dev.hindsight.postmortem.events.ActionItem;
import dev.hindsight.postmortem.permission.Actor;
import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes an action item.
 *
 * @param item which one, and the new values
 * @param named the fields, in snake case, whose values count; the others stay as they are
 */
public record ChangeActionItem(
        @TargetAggregateIdentifier String postmortemId,
        @Nullable Long expectedVersion,
        ActionItem item,
        Set<String> named,
        Instant now,
        Actor actor) {

    /** The item after this change. */
    public ActionItem over(ActionItem current) {
        return new ActionItem(
                current.index(),
                pick("title", item.title(), current.title()),
                pickNullable("owner", item.owner(), current.owner()),
                pickNullable("due_date", item.dueDate(), current.dueDate()),
                pickNullable("priority", item.priority(), current.priority()),
                pickNullable("category", item.category(), current.category()),
                pickNullable("horizon", item.horizon(), current.horizon()),
                pick("structural", item.structural(), current.structural()),
                pick("addresses", item.addresses(), current.addresses()),
                pickNullable("tracking", item.tracking(), current.tracking()));
    }

    private <T> T pick(String name, T changed, T current) {
        return named.contains(name) ? changed : current;
    }

    private <T> @Nullable T pickNullable(String name, @Nullable T changed, @Nullable T current) {
        return named.contains(name) ? changed : current;
    }
}
