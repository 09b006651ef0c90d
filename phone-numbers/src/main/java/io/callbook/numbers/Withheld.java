package io.callbook.numbers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What carriers and exchanges send instead of a number that the caller does not show. */
final class Withheld {
    /** Each alone says it. */
    private static final Set<String> WORDS =
            WordList.of(
                    """
                    anonymous, private, unavailable, restricted, withheld, unknown
                    blocked, hidden, suppressed, nocallerid, unidentified, secret
                    payphone, unlisted
                    anonym, unbekannt, unbekannter, unbekannte, anonymer, unterdrückt, privat, verborgen, geheim, anoniem
                    onbekend, afgeschermd, privé, ukendt, skjult, hemmeligt, hemmelig
                    okänd, okänt, dolt, skyddat, ukjent, tuntematon, salainen, yksityinen
                    estetty
                    anonyme, inconnu, inconnue, masqué, indisponible, anónimo, desconocido
                    oculto, privado, restringido, bloqueado, anônimo, desconhecido
                    confidencial, anonimo, anonima, sconosciuto, nascosto, riservato, privato
                    necunoscut, ascuns
                    nieznany, zastrzeżony, ukryty, prywatny, neznámé, neznámy, neznámý
                    skryté, skryto, nepoznat, skriven, неизвестный, неизвестно, неизвестен
                    скрытый, скрыт, анонимный, приватный, невідомий, прихований, rejtett
                    ismeretlen, titkos, άγνωστος, απόκρυψη, bilinmeyen, gizli, özel
                    未知, 未知号码, 未知號碼, 私人号码, 私人號碼, 匿名, 无法显示, 非通知, 非通知設定, 通知不可能, 表示圏外, 不明
                    公衆電話, 발신번호표시제한, 발신번호제한, 알수없음, חסוי, محجوب, مجهول, خاص
                    """);

    /** Only several of these together say it. */
    private static final Set<String> PHRASES =
            WordList.of(
                    """
                    no caller id, no callerid, no number, no id, no cli, not available
                    number not available, not provided, out of area, clir, id unavailable
                    no disponible, no identificado, non disponible, non disponibile
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
                    beller, opkald, samtal, מספר, رقم, cli, clir
                    """);

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private Withheld() {}

    /** Whether the text says that the number is withheld; digits in it mean that it does not. */
    static boolean isSaidBy(String text) {
        if (NumberText.hasDigit(text)) {
            return false;
        }
        String said = NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return PHRASES.contains(said) || isSaidByWords(said.split(" "));
    }

    private static boolean isSaidByWords(String[] words) {
        return Arrays.stream(words).anyMatch(WORDS::contains)
                && Arrays.stream(words)
                        .allMatch(word -> WORDS.contains(word) || COMPANIONS.contains(word));
    }
}
