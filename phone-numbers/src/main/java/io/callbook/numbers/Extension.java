package io.callbook.numbers;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Extensions in all usual spellings: what stands between a number and the digits behind it. */
final class Extension {
    /** No exchange has longer extensions; more digits are another number. */
    static final int LONGEST = 11;

    private static final int LONGEST_ALONE = 7;
    private static final int LONGEST_PAUSED = 6;

    /** The words for "extension" of the languages in which CRMs are filled. */
    private static final Set<String> WORDS =
            WordList.of(
                    """
                    x, xt, xtn, ex, ext, extn, exten, extension, local
                    durchwahl, dw, nebenstelle, nst, app, apparat, klappe, kl
                    poste, post, p, extensión, anexo, interno, int, interior, ramal
                    extensão, estensione
                    toestel, tst, lokal, lokalnummer, anknytning, ankn, alanumero
                    доб, добавочный, вн, внутр, внутренний, вътр, дод, wew, wewn
                    wewnętrzny, linka, klapka, mellék, εσωτ, εσωτερικό, dahili
                    内線, 内线, 分机, 分機, 转, 轉, 내선, ต่อ, máy lẻ, שלוחה, تحويلة
                    w, pp, r, lokalnr, alanro
                    """);

    private static final Pattern LETTER =
            Pattern.compile("[^\\p{L}]*(?:[xX]\\s?[.:]?|[pPwWrR]\\.?)\\s?");
    private static final Pattern NOT_A_SIGN = Pattern.compile("[^\\p{L}\\p{M}#,;]+");
    private static final Pattern PAUSE = Pattern.compile("[,;](?: ?[,;])*");
    private static final Pattern NUMBER_SIGN =
            Pattern.compile("(?<=\\p{L})\\s*(?:#| no| nr| num| number| nummer| n)$");

    private Extension() {}

    /**
     * The extension's digits, if that is what stands behind a number.
     *
     * @param gap between the number and the digits
     * @param text the digits, perhaps with separators
     * @param rest what follows them
     */
    static Optional<String> between(String gap, String text, String rest) {
        String sign = sign(gap);
        String digits = NumberText.digits(text);
        if (text.indexOf('+') >= 0) {
            return Optional.empty();
        }
        if (isSign(gap)) {
            return Optional.of(digits).filter(ext -> ext.length() <= longest(sign));
        }
        return isPause(gap, sign, rest)
                ? Optional.of(digits).filter(ext -> isPaused(ext, text, gap))
                : Optional.empty();
    }

    /** Whether these digits, with nothing but a sign before them, are an extension alone. */
    static boolean isAlone(String gap, String text) {
        return isSign(gap)
                && text.indexOf('+') < 0
                && NumberText.digits(text).length() <= LONGEST_ALONE;
    }

    /** Whether a text between two numbers says that the second is an extension. */
    static boolean isSign(String gap) {
        String sign = sign(gap);
        return (WORDS.contains(sign) && isUnbroken(sign, gap)) || sign.equals("#");
    }

    /** One letter is as often a label: "(W) 703 …", "P: 030 …". */
    private static boolean isUnbroken(String sign, String gap) {
        return sign.length() > 1 || !isAscii(sign) || LETTER.matcher(gap).matches();
    }

    private static boolean isAscii(String sign) {
        return sign.charAt(0) < 128;
    }

    private static int longest(String sign) {
        return sign.length() == 1 && isAscii(sign) && !sign.equals("#") ? LONGEST_ALONE : LONGEST;
    }

    private static String sign(String gap) {
        String sign = NOT_A_SIGN.matcher(gap.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        String word = sign.replaceFirst("^[,; ]+(?=\\p{L}|#)", "");
        return NUMBER_SIGN.matcher(word).replaceFirst("");
    }

    private static boolean isPause(String gap, String sign, String rest) {
        return PAUSE.matcher(sign).matches() && gap.strip().equals(sign) && endsDialling(rest);
    }

    private static boolean endsDialling(String rest) {
        return rest.isBlank() || rest.startsWith("#") || rest.startsWith(",");
    }

    private static boolean isPaused(String digits, String text, String gap) {
        return digits.length() == text.length() && digits.length() <= longestAfter(gap.strip());
    }

    /** Lists have commas and semicolons, too: what is as long as a number is one. */
    private static int longestAfter(String pause) {
        return switch (pause) {
            case "," -> LONGEST_PAUSED;
            case ";" -> LONGEST_ALONE;
            default -> LONGEST;
        };
    }
}
