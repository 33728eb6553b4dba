package dev.hindsight.notification.message;

import dev.hindsight.notification.model.EndpointKind;
import dev.hindsight.notification.news.News;

/** News in the form that one chat platform takes. */
interface ChatMessage {

    /** Most that is taken of a person's text, of a title, and of the value of a fact; enough to know whether to read on. */
    int TEXT = 2_000;

    int TITLE = 200;
    int VALUE = 200;

    /** Most facts, where a platform bounds the characters of all of them together. */
    int FACTS = 14;

    EndpointKind kind();

    /** The JSON to be posted; the same for the same news. */
    String of(News news);
}
