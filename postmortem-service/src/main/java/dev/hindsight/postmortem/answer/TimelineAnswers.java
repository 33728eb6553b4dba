package dev.hindsight.postmortem.answer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.postmortem.timeline.ShownEntry;
import dev.hindsight.support.command.Refused;

/** Answers a write to a line of the timeline with the line. */
public final class TimelineAnswers {

    private TimelineAnswers() {}

    /** The line of that id in a postmortem. */
    public static WrittenEntry of(PostmortemAnswer postmortem, String id) {
        return postmortem.timeline().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> new WrittenEntry(entry, postmortem.version()))
                // It may be removed by another request before this one is answered.
                .orElseThrow(() -> Refused.notFound("There is no entry '" + id + "' in this timeline."));
    }

    /**
     * A line of the timeline after a write.
     *
     * @param version the postmortem's
     */
    public record WrittenEntry(@JsonUnwrapped ShownEntry entry, long version) {}
}
