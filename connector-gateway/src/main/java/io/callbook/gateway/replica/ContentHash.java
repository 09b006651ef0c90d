package io.callbook.gateway.replica;

import io.callbook.gateway.spi.RecordChange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.TreeMap;

/** What a change says, without its version: equal hashes mean that nothing changed. */
final class ContentHash {
    private ContentHash() {}

    static String of(RecordChange change) {
        MessageDigest digest = sha256();
        switch (change) {
            case RecordChange.Present present ->
                    new TreeMap<>(present.fields())
                            .forEach((name, value) -> {
                                add(digest, name);
                                add(digest, value);
                            });
            case RecordChange.Deleted deleted -> {
                add(digest, "\0deleted");
                add(digest, deleted.mergedInto().orElse(""));
            }
            case RecordChange.Unreadable unreadable -> {
                add(digest, "\0unreadable");
                add(digest, unreadable.reason());
            }
        }
        return Base64.getEncoder().withoutPadding().encodeToString(digest.digest());
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
