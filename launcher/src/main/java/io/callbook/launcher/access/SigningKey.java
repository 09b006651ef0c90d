package io.callbook.launcher.access;

import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The pair of keys with which a development system signs and verifies tokens, in files that only
 * their owner may read. In production an identity provider has the private one.
 */
public final class SigningKey {
    private final Path folder;
    private final Path privateFile;
    private final Path publicFile;

    public SigningKey(Installation installation) {
        this.folder = installation.keysFolder();
        this.privateFile = folder.resolve("access-private-key.pem");
        this.publicFile = folder.resolve("access-public-key.pem");
    }

    /** Where services find the public key. */
    public Path publicFile() {
        return publicFile;
    }

    /** Makes the keys if there are none. */
    public void createIfMissing() {
        if (Files.isReadable(privateFile) && Files.isReadable(publicFile)) {
            return;
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            write(privateFile, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            write(publicFile, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
        } catch (IOException e) {
            throw new Problem("Cannot write keys into " + folder + ".", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has P-256", e);
        }
    }

    PrivateKey privateKey() {
        try {
            String text = Files.readString(privateFile);
            byte[] encoded =
                    Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
            return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new Problem(
                    "There is no key to sign a token with in %s; ./callbook up makes one."
                            .formatted(folder),
                    e);
        }
    }

    /** Writes a secret at once or not at all: a service may be reading the old one. */
    void write(Path file, String text) throws IOException {
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path unfinished =
                Files.createTempFile(
                        folder,
                        "unfinished",
                        "",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, text);
        Files.move(
                unfinished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static String pem(String title, byte[] encoded) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(
                        title,
                        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded),
                        title);
    }
}
