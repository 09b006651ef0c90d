package io.callbook.sandbox.salesforce.soql;

/**
 * A word of a query.
 *
 * @param text as written; a string's text is without its quotes but with its escapes
 * @param position where it begins, counted from 0
 */
record Token(Kind kind, String text, int position) {
    enum Kind {
        NAME,
        STRING,
        NUMBER,
        DATE,
        DATETIME,
        SYMBOL,
        END
    }

    boolean is(String word) {
        return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equalsIgnoreCase(word);
    }
}
