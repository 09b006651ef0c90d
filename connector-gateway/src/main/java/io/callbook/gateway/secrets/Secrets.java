package io.callbook.gateway.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.AeadConfig2026;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts with the keyset's primary key and decrypts with whichever of its keys was used, so that
 * a new primary key can be added at any time and an old one taken away once nothing needs it. It is
 * made at start, so that a gateway without keys does not start at all.
 */
@Startup
@Singleton
public final class Secrets {
    private final Aead aead;

    Secrets(KeysetConfig config) {
        this.aead = open(config);
    }

    /** Encrypts a secret for the place where it is kept. */
    public byte[] encrypt(SecretName name, String secret) {
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), name.associatedData());
        } catch (GeneralSecurityException e) {
            throw new KeysetException("The keyset's primary key cannot encrypt.", e);
        }
    }

    /**
     * Decrypts what {@link #encrypt} made for the same name.
     *
     * @throws KeysetException if the key is no longer in the keyset, or the text was tampered with
     */
    public String decrypt(SecretName name, byte[] ciphertext) {
        try {
            return new String(
                    aead.decrypt(ciphertext, name.associatedData()), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new KeysetException(
                    "The secret '%s' of connection '%s' cannot be decrypted with this keyset: bring back the keyset that encrypted it, or set the secret again."
                            .formatted(name.name(), name.connectionId()),
                    e);
        }
    }

    private static Aead open(KeysetConfig config) {
        try {
            KeysetFile file = file(config);
            if (config.create()) {
                file.createIfMissing();
            }
            return file.read().getPrimitive(AeadConfig2026.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new KeysetException("The keyset does not hold AEAD keys.", e);
        }
    }

    private static KeysetFile file(KeysetConfig config) {
        return config.file()
                .map(KeysetFile::new)
                .orElseThrow(() ->
                        new KeysetException(
                                "CALLBOOK_GATEWAY_KEYSET_FILE is not set: it names the file with"
                                        + " the keys that encrypt the connections' secrets."));
    }
}
