package dev.hindsight.console.routing;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** A part of Hindsight that answers requests, by the name that people know it by. */
record Service(String name, URI address) {

    /** @throws IllegalArgumentException where path or query are not what an address may contain */
    URI at(String rawPath, @Nullable String rawQuery) {
        var base = StringUtils.trimTrailingCharacter(address.toString(), '/');
        return URI.create(base + rawPath + (rawQuery == null ? "" : "?" + rawQuery));
    }
}
