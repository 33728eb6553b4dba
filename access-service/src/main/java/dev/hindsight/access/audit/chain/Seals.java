package dev.hindsight.access.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals heads with a key that is not in the database: whoever writes a chain anew, or cuts its end, cannot seal what is left.
 */
public final class Seals {

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable SecretKeySpec key;

    /** @param key a secret of the installation; without one nothing is sealed, and an unsealed head is as good as any */
    public Seals(@Nullable String key) {
        this.key = key == null || key.isBlank()
                ? null
                : new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Whether there is a key. */
    public boolean isPossible() {
        return key != null;
    }

    /** The head of that log, sealed if it can be. */
    public Head sealed(String workspace, long position, String hash) {
        return new Head(workspace, position, hash, seal(workspace, position, hash));
    }

    /** Whether this installation wrote that head. */
    public boolean fit(Head head) {
        var right = seal(head.workspace(), head.position(), head.hash());
        if (right == null || head.seal() == null) {
            return right == null;
        }
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), head.seal().getBytes(StandardCharsets.US_ASCII));
    }

    private @Nullable String seal(String workspace, long position, String hash) {
        if (key == null) {
            return null;
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var sealed = mac.doFinal((workspace + "\n" + position + "\n" + hash).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sealed);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
