package dev.hindsight.postmortem.timeline;

/**
 * That one of the incidents of a postmortem has a line.
 *
 * @param late whether it was recorded too late to belong to the postmortem by itself
 */
public record LineId(String id, boolean late) {}
