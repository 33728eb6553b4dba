package dev.hindsight.postmortem.document;

import dev.hindsight.support.security.Caller;
import dev.hindsight.support.security.Permission;
import org.springframework.stereotype.Component;

/** What was, told from the stored stories and not from what is kept of the present. */
@Component
public class PostmortemHistory {

    private final Postmortems postmortems;
    private final PostmortemStory story;
    private final PostmortemAnswers answers;

    PostmortemHistory(Postmortems postmortems, PostmortemStory story, PostmortemAnswers answers) {
        this.postmortems = postmortems;
        this.story = story;
        this.answers = answers;
    }

    /**
     * The past of the postmortem of that incident, as far as the caller may see it.
     *
     * @throws dev.hindsight.support.command.Refused when there is none, or the caller may not know of it
     */
    public PostmortemPast of(Caller caller, String key) {
        return past(caller, key, Permission.READ_DRAFTS);
    }

    /** The same for who brings some of it back: that is a change, for which a program needs no scope to read. */
    public PostmortemPast toBringBack(Caller caller, String key) {
        return past(caller, key, Permission.EDIT_POSTMORTEMS);
    }

    private PostmortemPast past(Caller caller, String key, Permission wholly) {
        var incident = postmortems.requireIncident(caller, key);
        var author = postmortems.requireDocument(incident).author();
        return incident.actor(caller).may(wholly, author)
                ? new WritersPast(answers, story, incident)
                : new ReadersPast(answers, story, incident, new RolesForNames(incident.roles(), author));
    }
}
