package dev.hindsight.support.web;

/** The entity tag of a version: the number in quotes. */
public final class ETags {

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
