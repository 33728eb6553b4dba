package dev.hindsight.postmortem.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.postmortem.document.ActionItemAnswer;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.support.command.Refused;

/** Answers a write to an action item with the item. */
public final class ActionItemAnswers {

    private ActionItemAnswers() {}

    /** The item of that index in a postmortem. */
    public static WrittenItem of(PostmortemAnswer postmortem, int index) {
        return postmortem.actionItems().stream()
                .filter(item -> item.index() == index)
                .findFirst()
                .map(item -> new WrittenItem(item, postmortem.version()))
                // It may be removed by another request before this one is answered.
                .orElseThrow(() -> Refused.notFound("There is no action item " + index + " in this postmortem."));
    }

    /**
     * An action item after a write.
     *
     * @param version the postmortem's
     */
    public record WrittenItem(@JsonUnwrapped ActionItemAnswer item, long version) {}
}
