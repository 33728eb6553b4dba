package dev.hindsight.postmortem.write;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests that were carried out last; whoever repeats one does so before a hundred others have come. */
final class RepeatedRequests {

    private static final int MOST = 100;

    private List<String> carriedOut = new ArrayList<>();

    boolean has(@Nullable String requestId) {
        return requestId != null && carriedOut.contains(requestId);
    }

    void add(@Nullable String requestId) {
        if (requestId != null) {
            carriedOut.add(requestId);
            if (carriedOut.size() > MOST) {
                carriedOut.removeFirst();
            }
        }
    }
}
