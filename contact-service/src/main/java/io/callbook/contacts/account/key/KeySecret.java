package io.callbook.contacts.account.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.callbook.access.token.AccountKeys;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The secret of a key. It tells which key it is, so that it can be looked up, and revoked by
 * whoever finds it somewhere.
 *
 * @param accountId whose key it is
 * @param keyId which one
 * @param random what nobody can guess
 */
record KeySecret(String accountId, String keyId, String random) {
    private static final Pattern FORM =
            Pattern.compile("cbk_([a-z][a-z0-9-]{1,62})_([a-z0-9]{10})_([A-Za-z0-9_-]{43})");
    private static final Pattern KEY_ID = Pattern.compile("[a-z0-9]{10}");
    private static final int RANDOM_BYTES = 32;
    private static final int ID_LENGTH = 10;
    private static final int ID_RADIX = 36;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The secret of a new key. */
    static KeySecret create(String accountId) {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret(
                accountId,
                id(RANDOM),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static String id(RandomGenerator random) {
        StringBuilder id = new StringBuilder(ID_LENGTH);
        random.ints(ID_LENGTH, 0, ID_RADIX)
                .forEach(digit -> id.append(Character.forDigit(digit, ID_RADIX)));
        return id.toString();
    }

    /** The secret that a text is; nothing if it cannot be one. */
    static Optional<KeySecret> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new KeySecret(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** Whether a text could be the id of a key. */
    static boolean isKeyId(String text) {
        return KEY_ID.matcher(text).matches();
    }

    /** What its owner sends. */
    String text() {
        return AccountKeys.PREFIX + accountId + "_" + keyId + "_" + random;
    }

    /** What the store keeps of it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text().getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return AccountKeys.PREFIX + accountId + "_" + keyId + "_…";
    }
}
