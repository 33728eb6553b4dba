package dev.hindsight.support.secret;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.encrypt.TextEncryptor;

/**
 * Seals texts before they are stored: with a password, AES-256 in GCM; without one as they are. What was stored before there
 * was a password can still be read.
 */
public final class SealedTexts {

    private static final String PLAIN = "plain:";
    private static final String ENCRYPTED = "aes-gcm:";

    private final @Nullable TextEncryptor encryption;

    /**
     * Seals with a password.
     *
     * @param password what is secret; null or blank for none
     * @param salt hexadecimal; keeps keys made from the same password for other purposes apart, and is no secret
     */
    public SealedTexts(@Nullable String password, String salt) {
        this.encryption = password == null || password.isBlank() ? null : Encryptors.delux(password, salt);
    }

    public boolean areEncrypted() {
        return encryption != null;
    }

    /** Whether a text is stored as it is although there is a password now. */
    public boolean shouldBeSealedAnew(String sealed) {
        return areEncrypted() && sealed.startsWith(PLAIN);
    }

    public String seal(String text) {
        return encryption == null ? PLAIN + text : ENCRYPTED + encryption.encrypt(text);
    }

    /**
     * What was sealed, in clear.
     *
     * @throws IllegalStateException when it was sealed with a password and there is none now, or another one
     */
    public String open(String sealed) {
        if (sealed.startsWith(PLAIN)) {
            return sealed.substring(PLAIN.length());
        }
        if (encryption == null) {
            throw new IllegalStateException("It was encrypted, and no password is configured to read it");
        }
        return encryption.decrypt(sealed.substring(ENCRYPTED.length()));
    }
}
