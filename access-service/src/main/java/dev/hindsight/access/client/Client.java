package dev.hindsight.access.client;

import dev.hindsight.access.model.ClientId;
import java.util.List;

/** A service account as it asks for tokens. */
public record Client(String accountId, ClientId id, String role, List<String> scopes, String secretHash) {

    /** Without the hash, which belongs in no log. */
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
