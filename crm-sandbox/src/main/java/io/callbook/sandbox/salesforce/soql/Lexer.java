package io.callbook.sandbox.salesforce.soql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into words. */
final class Lexer {
    private static final Pattern WORD =
            Pattern.compile(
                    "\\s*(?:(?<DATETIME>\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2}))"
                        + "|(?<DATE>\\d{4}-\\d{2}-\\d{2})|(?<NUMBER>[+-]?\\d+(?:\\.\\d+)?)"
                        + "|(?<NAME>[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z][A-Za-z0-9_]*)*)"
                        + "|'(?<STRING>(?:[^'\\\\]|\\\\.)*+)'|(?<SYMBOL><=|>=|!=|<>|[=<>(),:]))",
                    Pattern.DOTALL);

    private Lexer() {}

    static List<Token> tokens(String query) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(query);
        int end = query.stripTrailing().length();
        int at = 0;
        while (at < end) {
            if (!word.region(at, end).lookingAt()) {
                throw unreadable(query, at);
            }
            tokens.add(token(word));
            at = word.end();
        }
        tokens.add(new Token(Token.Kind.END, "<EOF>", end));
        return tokens;
    }

    private static Token token(Matcher word) {
        for (Token.Kind kind : Token.Kind.values()) {
            if (kind != Token.Kind.END && word.group(kind.name()) != null) {
                return new Token(kind, word.group(kind.name()), word.start(kind.name()));
            }
        }
        throw new IllegalStateException("a pattern without a group matched");
    }

    private static SoqlException unreadable(String query, int at) {
        String rest = query.substring(at).stripLeading();
        int position = query.length() - rest.length();
        return SoqlException.at(
                SoqlException.Code.MALFORMED_QUERY,
                query,
                position,
                rest.startsWith("'")
                        ? "unterminated string literal"
                        : "line 1:%d no viable alternative at character '%s'"
                                .formatted(position, rest.substring(0, 1)));
    }
}
