package io.callbook.numbers;

import io.callbook.numbers.NumberReading.Dialable;
import io.callbook.numbers.NumberReading.Unusable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shortens readings to a word, so that tables of them stay readable. */
final class Readings {
    private static final PhoneNumberReader READER = new PhoneNumberReader();

    private Readings() {}

    /** {@code +12022243441}, {@code +12022243441;ext=12}, or the name of the cause. */
    static String read(String text, @Nullable String region) {
        return shortened(READER.read(text, chain(region)));
    }

    /** All readings, with spaces between them. */
    static String readAll(String text, @Nullable String region) {
        return READER.readAll(text, chain(region)).stream()
                .map(Readings::shortened)
                .collect(Collectors.joining(" "));
    }

    static RegionChain chain(@Nullable String region) {
        return RegionChain.none().then(region, RegionRule.REQUEST);
    }

    private static String shortened(NumberReading reading) {
        return switch (reading) {
            case Dialable found ->
                    found.extension().isEmpty()
                            ? found.number().e164()
                            : found.number().e164() + ";ext=" + found.extension();
            case Unusable unusable -> unusable.cause().name();
        };
    }
}
