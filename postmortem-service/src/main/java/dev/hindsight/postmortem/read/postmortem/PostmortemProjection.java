package dev.hindsight.postmortem.read.postmortem;

import dev.hindsight.postmortem.document.PostmortemFold;
import dev.hindsight.postmortem.document.PostmortemTable;
import dev.hindsight.postmortem.events.PostmortemEvent;
import dev.hindsight.postmortem.events.PostmortemPublished;
import dev.hindsight.postmortem.events.PostmortemRepublished;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.stereotype.Component;

/** Keeps the working copy and what was published last up with the story. */
@Component
@ProcessingGroup("postmortem")
class PostmortemProjection {

    private final PostmortemTable table;

    PostmortemProjection(PostmortemTable table) {
        this.table = table;
    }

    @EventHandler
    void on(PostmortemEvent event) {
        var id = event.postmortemId();
        var document = PostmortemFold.after(table.workingCopies().inBatchOrStored(id), event);
        table.workingCopies().put(id, document);
        if (event instanceof PostmortemPublished || event instanceof PostmortemRepublished) {
            table.published().put(id, document);
        }
    }

    @ResetHandler
    void reset() {
        table.workingCopies().clear();
        table.published().clear();
    }
}
