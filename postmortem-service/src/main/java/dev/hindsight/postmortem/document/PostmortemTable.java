package dev.hindsight.postmortem.document;

import dev.hindsight.support.read.DocumentTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Where postmortems are kept: as they are being written, and as they were published last. */
@Component
public class PostmortemTable {

    private final DocumentTable<PostmortemDocument> workingCopies;
    private final DocumentTable<PostmortemDocument> published;

    PostmortemTable(JdbcClient jdbc, JsonMapper json) {
        this.workingCopies = new DocumentTable<>(jdbc, json, "postmortem", PostmortemDocument.class);
        this.published = new DocumentTable<>(jdbc, json, "published_postmortem", PostmortemDocument.class);
    }

    public DocumentTable<PostmortemDocument> workingCopies() {
        return workingCopies;
    }

    public DocumentTable<PostmortemDocument> published() {
        return published;
    }
}
