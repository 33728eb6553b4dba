package dev.hindsight.support.security;

/** What a person may be to one incident or postmortem, beside the role in the workspace. */
public enum Part {
    /** In the response to the incident, in any role. */
    RESPONDER,
    /** Of the postmortem. */
    AUTHOR
}
