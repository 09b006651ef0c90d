package io.callbook.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Makes a service under test accept {@link TestTokens}, and show one to other services. */
public final class AccessResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "callbook.access.key-location",
                file("callbook-key", TestTokens.publicKeyPem()),
                "callbook.token.file",
                file("callbook-token", TestTokens.operator()));
    }

    @Override
    public void stop() {}

    private static String file(String name, String content) {
        try {
            Path file = Files.createTempFile(name, ".test");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
