package dev.hindsight.postmortem.answer;

import dev.hindsight.postmortem.document.PostmortemAnswer;
import dev.hindsight.support.web.ETags;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/**
 * The version of a postmortem that is read, for the writes that follow. Tasks and late lines change what is shown while the
 * version stays, so that nobody is told that it is what they have seen: Spring would, if a {@code ResponseEntity} had the
 * tag.
 */
public final class VersionTag {

    private VersionTag() {}

    public static PostmortemAnswer on(HttpServletResponse response, PostmortemAnswer postmortem) {
        response.setHeader(HttpHeaders.ETAG, ETags.of(postmortem.version()));
        return postmortem;
    }
}
