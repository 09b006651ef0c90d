package io.callbook.gateway.connection;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what JSON leaves out: an absent, null or blank text is none. */
final class Texts {
    private Texts() {}

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** With an empty text for null, so that what was named can still be told from what was not. */
    static Map<String, String> orEmpty(@Nullable Map<String, @Nullable String> texts) {
        Map<String, String> named = new HashMap<>();
        if (texts != null) {
            texts.forEach((name, text) -> named.put(name, orEmpty(text).strip()));
        }
        return named;
    }

    static Map<String, String> present(@Nullable Map<String, @Nullable String> texts) {
        Map<String, String> present = new HashMap<>();
        if (texts != null) {
            texts.forEach((name, text) -> present(text).ifPresent(v -> present.put(name, v)));
        }
        return present;
    }
}
