package io.callbook.numbers;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The digits that may stand where people write a number, for searches that compare digits. Each
 * begins a written number: an extension may follow. Whoever searches by them has to read what is
 * found, because they also fit other numbers.
 */
public final class DigitForms {
    /** What people dial before a country code; a plus leaves no digit. */
    private static final List<String> INTERNATIONAL = List.of("", "00", "011", "0011", "810");

    private DigitForms() {}

    /**
     * The forms of a number, its national digits first, then those of its equivalents (MAT-9); each
     * once.
     */
    public static List<String> of(PhoneNumber number) {
        return Equivalences.forms(number).stream()
                .flatMap(form -> written(form).stream())
                .distinct()
                .toList();
    }

    private static Set<String> written(PhoneNumber number) {
        String digits = number.e164().substring(1);
        String country = String.valueOf(NumberingPlans.countryCode(digits));
        if (!digits.startsWith(country)) {
            return Set.of(digits);
        }
        String national = digits.substring(country.length());
        String trunk = NumberingPlans.trunkPrefix(Integer.parseInt(country));
        Set<String> forms = new LinkedHashSet<>();
        forms.add(national);
        forms.add(trunk + national);
        for (String prefix : INTERNATIONAL) {
            forms.add(prefix + digits);
            // +44 (0) 20 …
            forms.add(prefix + country + trunk + national);
        }
        return forms;
    }
}
