package io.callbook.access.token;

import java.util.Optional;

record FakeConfig(Optional<String> keyLocation, Optional<String> issuer, String audience)
        implements AccessConfig {
    static FakeConfig at(String location) {
        return new FakeConfig(Optional.of(location), Optional.empty(), "callbook");
    }
}
