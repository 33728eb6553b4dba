package dev.hindsight.access.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ChainedEntryTest {

    private static final String ENTRY = "{\"user\": \"zoë\",  \"action\": \"IncidentResolved\"}";

    /** What docs/operations.md tells those who check an export themselves. */
    @Test
    void isHashedInTheCanonicalFormOfItsLineWithoutTheHash() throws NoSuchAlgorithmException {
        var second = ChainedEntry.after(1, "ab", ENTRY);

        assertThat(second.position()).isEqualTo(2);
        assertThat(second.hash())
                .isEqualTo(sha256("{\"entry\":{\"action\":\"IncidentResolved\",\"user\":\"zoë\"},\"position\":2,"
                        + "\"previous_hash\":\"ab\"}"));
    }

    @Test
    void isTheSameHoweverTheDatabaseWritesIt() {
        var entry = ChainedEntry.after(0, ChainedEntry.BEFORE_THE_FIRST, ENTRY);

        assertThat(new ChainedEntry(
                                1,
                                "{\"action\":\"IncidentResolved\",\"user\":\"zo\\u00eb\"}",
                                entry.previousHash(),
                                entry.hash())
                        .isWhole())
                .isTrue();
    }

    @Test
    void isNotWholeWithAnythingElse() {
        var entry = ChainedEntry.after(0, ChainedEntry.BEFORE_THE_FIRST, ENTRY);

        assertThat(entry.isWhole()).isTrue();
        assertThat(new ChainedEntry(2, ENTRY, entry.previousHash(), entry.hash()).isWhole())
                .isFalse();
        assertThat(new ChainedEntry(1, ENTRY.replace("zoë", "bob"), entry.previousHash(), entry.hash()).isWhole())
                .isFalse();
        assertThat(new ChainedEntry(1, ENTRY, "ab", entry.hash()).isWhole()).isFalse();
    }

    @Test
    void isNotWholeWhereNobodyCanReadIt() {
        assertThat(new ChainedEntry(1, ENTRY, "a\"b", "ab").isWhole()).isFalse();
        assertThat(new ChainedEntry(1, "{\"n\": 1e999}", "ab", "ab").isWhole()).isFalse();
        assertThat(new ChainedEntry(1, "{", "ab", "ab").isWhole()).isFalse();
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
