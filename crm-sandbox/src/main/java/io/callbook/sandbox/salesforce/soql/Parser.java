package io.callbook.sandbox.salesforce.soql;

import io.callbook.sandbox.salesforce.soql.Syntax.Name;
import io.callbook.sandbox.salesforce.soql.Syntax.Ordering;
import io.callbook.sandbox.salesforce.soql.Syntax.Selected;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads {@code SELECT … FROM … [WHERE …] [ORDER BY …] [LIMIT …] [OFFSET …]}. */
final class Parser {
    private static final Set<String> CLAUSES =
            Set.of("WHERE", "ORDER", "LIMIT", "OFFSET", "GROUP", "HAVING", "WITH", "FOR", "ALL");

    private final TokenReader tokens;
    private int aggregates;

    private Parser(String query) {
        this.tokens = new TokenReader(query);
    }

    static Syntax parse(String query) {
        return new Parser(query).query();
    }

    private Syntax query() {
        tokens.expect("SELECT");
        List<Selected> select = selection();
        tokens.expect("FROM");
        Name object = tokens.name();
        String alias = alias();
        Syntax.Condition where =
                tokens.takeIf("WHERE") ? new ConditionParser(tokens).condition() : null;
        List<Ordering> orderBy = tokens.takeIf("ORDER") ? orderings() : List.of();
        Integer limit = tokens.takeIf("LIMIT") ? count() : null;
        int offset = tokens.takeIf("OFFSET") ? count() : 0;
        if (tokens.peek().kind() != Token.Kind.END) {
            throw tokens.unexpected();
        }
        return new Syntax(tokens.query(), select, object, alias, where, orderBy, limit, offset);
    }

    private List<Selected> selection() {
        List<Selected> selected = new ArrayList<>();
        do {
            selected.add(selected());
        } while (tokens.takeIf(","));
        return selected;
    }

    private Selected selected() {
        return tokens.peekIs("COUNT") && tokens.nextIs("(")
                ? aggregate()
                : new Selected.Path(tokens.name());
    }

    private Selected aggregate() {
        tokens.expect("COUNT");
        tokens.expect("(");
        if (tokens.takeIf(")")) {
            return new Selected.CountAll();
        }
        Name field = tokens.name();
        tokens.expect(")");
        String alias = "expr" + aggregates++;
        boolean named = tokens.peek().kind() == Token.Kind.NAME && !tokens.peekIs("FROM");
        return new Selected.CountField(field, named ? tokens.name().text() : alias);
    }

    private @Nullable String alias() {
        Token next = tokens.peek();
        boolean named = next.kind() == Token.Kind.NAME && CLAUSES.stream().noneMatch(next::is);
        return named ? tokens.name().text() : null;
    }

    private List<Ordering> orderings() {
        tokens.expect("BY");
        List<Ordering> orderings = new ArrayList<>();
        do {
            orderings.add(ordering());
        } while (tokens.takeIf(","));
        return orderings;
    }

    private Ordering ordering() {
        Name field = tokens.name();
        boolean descending = tokens.takeIf("DESC");
        if (!descending) {
            tokens.takeIf("ASC");
        }
        return new Ordering(field, descending, !tokens.takeIf("NULLS") || nullsFirst());
    }

    private boolean nullsFirst() {
        boolean first = tokens.takeIf("FIRST");
        if (!first) {
            tokens.expect("LAST");
        }
        return first;
    }

    private int count() {
        Token token = tokens.peek();
        if (token.kind() != Token.Kind.NUMBER || !token.text().matches("\\d{1,9}")) {
            throw tokens.unexpected();
        }
        return Integer.parseInt(tokens.take().text());
    }
}
