package io.callbook.contacts.account;

import io.callbook.contacts.failure.CallFailure;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enumerations in JSON: their names in lower case. */
final class Choice {
    private Choice() {}

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <T extends Enum<T>> T of(Class<T> type, String field, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name(value).equals(text))
                .findFirst()
                .orElseThrow(() -> CallFailure.invalid(field, "must be one of " + all(type)));
    }

    private static <T extends Enum<T>> String all(Class<T> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Choice::name)
                .collect(Collectors.joining(", "));
    }
}
