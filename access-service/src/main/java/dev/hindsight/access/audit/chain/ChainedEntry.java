package dev.hindsight.access.audit.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * An entry in its place in the log of a workspace.
 *
 * @param position from 1, without gaps
 * @param entry what happened, as JSON
 * @param previousHash of the entry before, or {@link #BEFORE_THE_FIRST}
 * @param hash SHA-256, in hexadecimal digits, of the JSON object with the fields {@code position}, {@code entry} and
 *     {@code previous_hash} in canonical form (RFC 8785)
 */
public record ChainedEntry(long position, String entry, String previousHash, String hash) {

    /** What takes the place of a hash where there is no entry. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** The entry after another one. */
    public static ChainedEntry after(long position, String hash, String entry) {
        return new ChainedEntry(position + 1, entry, hash, hashOf(position + 1, entry, hash));
    }

    /** Whether the hash is that of the rest; what nobody can read is not what was hashed. */
    public boolean isWhole() {
        try {
            return hash.equals(hashOf(position, entry, previousHash));
        } catch (UncheckedIOException | NumberFormatException unreadable) {
            return false;
        }
    }

    /** A line of an export: the fields that the hash is of, and the hash. */
    public String asLine() {
        return "{\"position\":%d,\"entry\":%s,\"previous_hash\":\"%s\",\"hash\":\"%s\"}"
                .formatted(position, entry, quoted(previousHash), quoted(hash));
    }

    /** Who writes to the database may write more than digits. */
    private static String quoted(String hash) {
        var quoted = new StringBuilder(hash.length());
        JsonStringEncoder.getInstance().quoteAsString(hash, quoted);
        return quoted.toString();
    }

    private static String hashOf(long position, String entry, String previousHash) {
        var hashed = "{\"position\":%d,\"entry\":%s,\"previous_hash\":\"%s\"}"
                .formatted(position, entry, quoted(previousHash));
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(new JsonCanonicalizer(hashed).getEncodedUTF8());
            return HexFormat.of().formatHex(digest);
        } catch (IOException notJson) {
            throw new UncheckedIOException("No JSON: " + hashed, notJson);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
