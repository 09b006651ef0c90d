package io.callbook.numbers;

import io.callbook.numbers.NumberReading.Cause;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What carriers and exchanges send instead of a number, and why they say that there is none. */
final class MissingNumber {
    /** Each alone says that the caller does not show the number. */
    private static final Set<String> WITHHELD =
            WordList.of(
                    """
                    anonymous, private, restricted, withheld, blocked, hidden, suppressed
                    nocallerid, secret, unlisted, clir
                    anonym, anonymer, unterdrückt, privat, verborgen, geheim, anoniem
                    afgeschermd, privé, skjult, hemmeligt, hemmelig, dolt, skyddat
                    salainen, yksityinen, estetty, anonyme, masqué
                    anónimo, oculto, privado, restringido, bloqueado, confidencial, anônimo
                    anonimo, anonima, nascosto, riservato, privato, ascuns
                    zastrzeżony, ukryty, prywatny, skryté, skryto, skriven
                    скрытый, скрыт, анонимный, приватный, прихований, rejtett, titkos
                    απόκρυψη, gizli, özel
                    私人号码, 私人號碼, 匿名, 非通知, 非通知設定, 발신번호표시제한, 발신번호제한
                    חסוי, محجوب, خاص
                    """);

    /** Each alone says that the network does not know the number, or cannot tell it. */
    private static final Set<String> UNAVAILABLE =
            WordList.of(
                    """
                    unavailable, unknown, unidentified, payphone
                    unbekannt, unbekannter, unbekannte, onbekend, ukendt, okänd, okänt, ukjent
                    tuntematon, inconnu, inconnue, indisponible, desconocido, desconhecido
                    sconosciuto, necunoscut, nieznany, neznámé, neznámy, neznámý, nepoznat
                    неизвестный, неизвестно, неизвестен, невідомий, ismeretlen
                    άγνωστος, bilinmeyen
                    未知, 未知号码, 未知號碼, 无法显示, 通知不可能, 表示圏外, 不明, 公衆電話, 알수없음, مجهول
                    """);

    /** Only several of these together say the former. */
    private static final Set<String> WITHHELD_PHRASES =
            WordList.of("no caller id, no callerid, no id");

    /** Only several of these together say the latter. */
    private static final Set<String> UNAVAILABLE_PHRASES =
            WordList.of(
                    """
                    no number, no cli, not available, number not available, not provided
                    out of area, no disponible, no identificado, non disponible, non disponibile
                    não identificado, sin identificar, sans numéro, keine nummer
                    keine rufnummer, nicht verfügbar, geen nummer, ikke tilgængelig
                    не определен, не определён, номер не определен, номер не определён
                    """);

    /** May stand beside such a word. */
    private static final Set<String> COMPANIONS =
            WordList.of(
                    """
                    number, caller, call, callers, id, name, user, party, phone, the, a
                    by, asserted, rufnummer, nummer, anrufer, anruf, teilnehmer, numéro
                    appel, appelant, número, llamada, numero, chiamata, chamada, numer
                    číslo, broj, номер, абонент, hívószám, szám, αριθμός, numara, arayan
                    beller, opkald, samtal, מספר, رقم, cli
                    """);

    /** ANONYMOUS, RESTRICTED and BLOCKED on a keypad. */
    private static final Set<String> WITHHELD_ON_KEYPAD =
            Set.of("266696687", "7378742833", "2562533");

    /** UNKNOWN (two ways) and UNAVAILABLE on a keypad. */
    private static final Set<String> UNAVAILABLE_ON_KEYPAD =
            Set.of("8656696", "8566696", "86282452253");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private MissingNumber() {}

    /**
     * Why there is no number, if the text says so; digits in it mean that it does not. Who says
     * both withholds the number: such a caller is never to be shown as merely unknown.
     */
    static Optional<Cause> saidBy(String text) {
        if (NumberText.hasDigit(text)) {
            return Optional.empty();
        }
        String said = NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (WITHHELD_PHRASES.contains(said)) {
            return Optional.of(Cause.WITHHELD);
        }
        return UNAVAILABLE_PHRASES.contains(said)
                ? Optional.of(Cause.UNAVAILABLE)
                : saidByWords(List.of(said.split(" ")));
    }

    /** The same of digits: some exchanges dial such a word as if it were a number. */
    static Optional<Cause> dialledAs(String digits) {
        if (WITHHELD_ON_KEYPAD.contains(digits)) {
            return Optional.of(Cause.WITHHELD);
        }
        return UNAVAILABLE_ON_KEYPAD.contains(digits)
                ? Optional.of(Cause.UNAVAILABLE)
                : Optional.empty();
    }

    private static Optional<Cause> saidByWords(List<String> words) {
        if (!words.stream().allMatch(MissingNumber::isKnown)) {
            return Optional.empty();
        }
        if (words.stream().anyMatch(WITHHELD::contains)) {
            return Optional.of(Cause.WITHHELD);
        }
        return words.stream().anyMatch(UNAVAILABLE::contains)
                ? Optional.of(Cause.UNAVAILABLE)
                : Optional.empty();
    }

    private static boolean isKnown(String word) {
        return WITHHELD.contains(word) || UNAVAILABLE.contains(word) || COMPANIONS.contains(word);
    }
}
