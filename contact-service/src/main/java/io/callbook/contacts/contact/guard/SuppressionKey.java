package io.callbook.contacts.contact.guard;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Hashes values with a key that is not in the database (DEL-10). */
@Startup
@ApplicationScoped
public class SuppressionKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    SuppressionKey(SuppressionConfig config) {
        Path file = config.keyFile().toAbsolutePath();
        if (config.keyCreate() && !Files.exists(file)) {
            create(file);
        }
        this.key = new SecretKeySpec(read(file), ALGORITHM);
    }

    private static byte[] read(Path file) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(Files.readString(file).strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(
                        "The file " + file + " must hold 32 random bytes in Base64.");
            }
            return bytes;
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The suppression key cannot be read from "
                            + file
                            + ". Put 32 random bytes in Base64 there (openssl rand -base64 32) and"
                            + " name the file by CALLBOOK_SUPPRESSION_KEY_FILE, or set"
                            + " CALLBOOK_SUPPRESSION_KEY_CREATE=true to have one made.",
                    e);
        }
    }

    /** Written aside and linked, so that nobody ever sees half a key or replaces one. */
    private static void create(Path file) {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        try {
            Files.createDirectories(file.getParent());
            Path draft =
                    Files.createTempFile(
                            file.getParent(),
                            "key",
                            ".tmp",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n");
                Files.createLink(file, draft);
                Log.infof("Made a new key for the suppression list in %s", file);
            } finally {
                Files.delete(draft);
            }
        } catch (FileAlreadyExistsException e) {
            Log.debugf("Another process has just made the key in %s", file);
        } catch (IOException e) {
            throw new UncheckedIOException("The suppression key cannot be made in " + file, e);
        }
    }

    /** The same value of two accounts has two hashes. */
    byte[] hash(String accountId, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(accountId.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
