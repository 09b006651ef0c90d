package io.callbook.contacts.account;

import io.callbook.contacts.failure.CallFailure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Enumerations in JSON: their names in lower case. */
public final class Choice {
    private Choice() {}

    /** The name of a value. */
    public static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <T extends Enum<T>> T of(Class<T> type, String field, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name(value).equals(text))
                .findFirst()
                .orElseThrow(() -> CallFailure.invalid(field, "must be one of " + all(type)));
    }

    /** The values of names. */
    public static <T extends Enum<T>> List<T> all(Class<T> type, String field, List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> of(type, field + "[" + i + "]", texts.get(i)))
                .toList();
    }

    private static <T extends Enum<T>> String all(Class<T> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Choice::name)
                .collect(Collectors.joining(", "));
    }
}
