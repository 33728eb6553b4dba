package dev.hindsight.events;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class EventsDocumentTest {

    @Test
    void describesTheEventsAsTheyAre() throws IOException {
        ApprovedFile.at("../docs/events.md").approve(EventsDocument.generate());
    }
}
