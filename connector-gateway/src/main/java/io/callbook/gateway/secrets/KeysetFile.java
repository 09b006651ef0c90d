package io.callbook.gateway.secrets;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/** The file that holds the keyset. Whoever can read it can decrypt every secret. */
final class KeysetFile {
    private final Path path;

    KeysetFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    KeysetHandle read() {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path), AeadConfig2026.get(), InsecureSecretKeyAccess.get());
        } catch (IOException e) {
            throw new KeysetException(
                    "The keyset file "
                            + path
                            + " cannot be read. Put the keyset there and let the gateway's user"
                            + " read it, or set CALLBOOK_GATEWAY_KEYSET_CREATE=true to have one"
                            + " made.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new KeysetException(
                    "The file " + path + " does not hold a Tink keyset in JSON.", e);
        }
    }

    /** Makes a new keyset, unless there is a file already, which is never touched. */
    void createIfMissing() {
        if (Files.exists(path)) {
            return;
        }
        try {
            write(
                    KeysetHandle.generateNew(
                            PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get()));
            Log.infof("Made a new keyset for the connections' secrets in %s", path);
        } catch (FileAlreadyExistsException e) {
            Log.debugf("Another process has just made the keyset in %s", path);
        } catch (IOException | GeneralSecurityException e) {
            throw new KeysetException("The keyset file " + path + " cannot be made.", e);
        }
    }

    /** Written aside and moved, so that nobody ever sees half a keyset. */
    private void write(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        Files.createDirectories(path.getParent());
        Path draft =
                Files.createTempFile(
                        path.getParent(),
                        "keyset",
                        ".tmp",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(
                    draft,
                    TinkJsonProtoKeysetFormat.serializeKeyset(
                            keyset, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
            Files.createLink(path, draft);
        } finally {
            Files.delete(draft);
        }
    }
}
