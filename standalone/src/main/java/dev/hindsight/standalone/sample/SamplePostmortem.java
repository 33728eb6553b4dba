package dev.hindsight.standalone.sample;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A postmortem of the sample, as the resource {@code sample/postmortems.json} has it.
 *
 * @param incident its id in the history
 * @param responders roles of people
 * @param fields a merge patch of the postmortem
 */
record SamplePostmortem(
        String incident,
        String author,
        Map<String, String> responders,
        Map<String, Object> fields,
        List<Item> actionItems,
        boolean published) {

    /**
     * An action item.
     *
     * @param item in the words of the API
     * @param dueInDays from the day on which the sample is loaded
     * @param task what has become of the task, null while nobody has begun
     */
    record Item(Map<String, Object> item, @Nullable Integer dueInDays, @Nullable Map<String, Object> task) {}
}
