package io.callbook.access.grpc;

import java.util.Optional;

/**
 * Remembers whose a key was, for when contact-service cannot be asked. Called by threads that must
 * not wait.
 */
public interface KeyMemory {
    /** Remembers nothing. */
    KeyMemory NONE =
            new KeyMemory() {
                @Override
                public Optional<byte[]> find(String digest) {
                    return Optional.empty();
                }

                @Override
                public void keep(String digest, byte[] key) {
                    // Nothing is remembered.
                }

                @Override
                public void forget(String digest) {
                    // Nothing was remembered.
                }
            };

    /**
     * What was kept last.
     *
     * @param digest tells keys apart without being one: the SHA-256 of the secret, in hexadecimals
     */
    Optional<byte[]> find(String digest);

    /** The key is in force, and whose it is. */
    void keep(String digest, byte[] key);

    /** The key is not in force any more, or never was. */
    void forget(String digest);
}
