package io.callbook.numbers;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Words that say what a number is for, in the languages in which CRMs are filled. */
final class Labels {
    private static final Set<String> WORDS =
            WordList.of(
                    """
                    a, b, c, d, e, f, g, h, i, k, m, o, p, t, w, tel, telefon, telephone, tele, teleph
                    phone, phones, ph, mobile, mobil, mob, cell, cellular, cel, gsm, handy, natel, fax, telefax
                    home, work, office, main, direct, business, personal, private, other, assistant, desk, front
                    reception, switchboard, central, hotline, toll, free, tollfree, sms, text, pager, voice, call
                    number, no, nr, num, line, new, old, only, after, before, hours, company, customer, service
                    büro, privat, dienstlich, geschäftlich, geschäft, zentrale, nummer, rufnummer, telefonnummer
                    téléphone, portable, bureau, domicile, travail, standard, numéro, fixe, ligne, directe
                    teléfono, móvil, oficina, casa, trabajo, número, celular, fijo, directo
                    telefono, cellulare, ufficio, numero, telefone, telemóvel, escritório
                    telefoon, mobiel, kantoor, thuis, werk, telefonnr, mobiltelefon, kontor
                    puhelin, telefonszám, τηλ, тел, телефон, моб, мобильный, дом, раб, факс
                    ext, extn, extension, dw, durchwahl, poste, anexo, ramal
                    """);

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private Labels() {}

    static boolean contain(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether a text has no other words than labels. */
    static boolean areAllWordsOf(String text) {
        return areAllWordsOf(text, word -> false);
    }

    /** Whether a text has no other words than labels and some more. */
    static boolean areAllWordsOf(String text, Predicate<String> others) {
        return NOT_LETTERS
                .splitAsStream(text)
                .allMatch(word -> word.isEmpty() || contain(word) || others.test(word));
    }
}
