package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.soql.Syntax.Name;
import java.util.List;

/** Reads a query's words one after the other. */
final class TokenReader {
    private final String query;
    private final List<Token> tokens;
    private int at;

    TokenReader(String query) {
        this.query = query;
        this.tokens = Lexer.tokens(query);
    }

    String query() {
        return query;
    }

    Token peek() {
        return tokens.get(at);
    }

    boolean peekIs(String word) {
        return peek().is(word);
    }

    boolean nextIs(String word) {
        return peek().kind() != Token.Kind.END && tokens.get(at + 1).is(word);
    }

    Token take() {
        Token token = peek();
        if (token.kind() == Token.Kind.END) {
            throw unexpected();
        }
        at++;
        return token;
    }

    boolean takeIf(String word) {
        boolean there = peekIs(word);
        if (there) {
            at++;
        }
        return there;
    }

    void expect(String word) {
        if (!takeIf(word)) {
            throw unexpected();
        }
    }

    Name name() {
        if (peek().kind() != Token.Kind.NAME) {
            throw unexpected();
        }
        Token token = take();
        return new Name(token.text(), token.position());
    }

    /** The refusal of the next word. */
    SoqlException unexpected() {
        Token token = peek();
        String message =
                token.kind() == Token.Kind.END
                        ? "unexpected end of query"
                        : "unexpected token: '" + token.text() + "'";
        return SoqlException.at(
                SoqlException.Code.MALFORMED_QUERY, query, token.position(), message);
    }
}
