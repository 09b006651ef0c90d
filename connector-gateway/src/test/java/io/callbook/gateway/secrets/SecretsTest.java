package io.callbook.gateway.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig2026;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final SecretName NAME = new SecretName("acme", "crm", "clientSecret");

    @TempDir private Path folder;

    private record Config(Optional<Path> file, boolean create) implements KeysetConfig {}

    @Test
    @DisplayName("CON-3: what is kept does not show the secret, and only the keyset brings it back")
    void secretsComeBack() {
        Secrets secrets = open("keyset.json", true);

        byte[] ciphertext = secrets.encrypt(NAME, "pässword");

        assertThat(new String(ciphertext, StandardCharsets.ISO_8859_1)).doesNotContain("ssword");
        assertThat(open("keyset.json", false).decrypt(NAME, ciphertext)).isEqualTo("pässword");
        Secrets others = open("other.json", true);
        assertThatExceptionOfType(KeysetException.class)
                .isThrownBy(() -> others.decrypt(NAME, ciphertext))
                .withMessageContaining("'clientSecret' of connection 'crm'")
                .withMessageContaining("set the secret again");
    }

    @Test
    @DisplayName("CON-3: a ciphertext moved to another account, connection or name is no secret")
    void secretsStayInTheirPlace() {
        Secrets secrets = open("keyset.json", true);
        byte[] ciphertext = secrets.encrypt(NAME, "secret");

        for (SecretName other :
                new SecretName[] {
                    new SecretName("other", "crm", "clientSecret"),
                    new SecretName("acme", "other", "clientSecret"),
                    new SecretName("acme", "crm", "other")
                }) {
            assertThatExceptionOfType(KeysetException.class)
                    .isThrownBy(() -> secrets.decrypt(other, ciphertext));
        }
    }

    @Test
    @DisplayName("CON-3: after a new primary key older secrets still come back")
    void keysCanBeRotated() throws GeneralSecurityException, IOException {
        Secrets before = open("keyset.json", true);
        byte[] old = before.encrypt(NAME, "old");

        rotate(folder.resolve("keyset.json"));

        Secrets after = open("keyset.json", false);
        assertThat(after.decrypt(NAME, old)).isEqualTo("old");
        byte[] fresh = after.encrypt(NAME, "new");
        assertThat(after.decrypt(NAME, fresh)).isEqualTo("new");
        assertThatExceptionOfType(KeysetException.class)
                .isThrownBy(() -> before.decrypt(NAME, fresh));
    }

    @Test
    void aMadeKeysetIsForItsOwnerOnlyAndStays() throws IOException {
        open("keys/keyset.json", true);
        Path file = folder.resolve("keys/keyset.json");
        String first = Files.readString(file);

        open("keys/keyset.json", true);

        assertThat(Files.readString(file)).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file.getParent()).isDirectoryContaining(file::equals);
        try (var files = Files.list(file.getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aMissingKeysetSaysWhatToDo() throws IOException {
        assertThatExceptionOfType(KeysetException.class)
                .isThrownBy(() -> new Secrets(new Config(Optional.empty(), true)))
                .withMessageContaining("CALLBOOK_GATEWAY_KEYSET_FILE is not set");
        assertThatExceptionOfType(KeysetException.class)
                .isThrownBy(() -> open("none.json", false))
                .withMessageContaining("none.json cannot be read")
                .withMessageContaining("CALLBOOK_GATEWAY_KEYSET_CREATE=true");
        Files.writeString(folder.resolve("text.json"), "no keyset");
        assertThatExceptionOfType(KeysetException.class)
                .isThrownBy(() -> open("text.json", false))
                .withMessageContaining("does not hold a Tink keyset");
    }

    private Secrets open(String file, boolean create) {
        return new Secrets(new Config(Optional.of(folder.resolve(file)), create));
    }

    private static void rotate(Path file) throws GeneralSecurityException, IOException {
        KeysetHandle old =
                TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(file),
                        AeadConfig2026.get(),
                        InsecureSecretKeyAccess.get());
        KeysetHandle fresh =
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, AeadConfig2026.get());
        KeysetHandle rotated =
                KeysetHandle.newBuilder(old)
                        .addEntry(KeysetHandle.importKey(fresh.getPrimary().getKey()).makePrimary())
                        .build();
        Files.writeString(
                file,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        rotated, AeadConfig2026.get(), InsecureSecretKeyAccess.get()));
    }
}
