package io.callbook.sandbox.salesforce.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search as it was written: {@code FIND {…} IN PHONE FIELDS RETURNING Contact(Id, Phone LIMIT 5),
 * Lead LIMIT 20}.
 *
 * @param terms what is searched
 * @param queries for each object, the SOQL query whose rows the search narrows
 * @param limit the most rows of all objects together
 */
record SoslQuery(SearchTerms terms, List<String> queries, int limit) {
    private static final int MOST_ROWS = 2000;

    private static final Pattern SEARCH =
            Pattern.compile(
                    "\\s*FIND\\s*\\{(?<terms>(?:[^{}\\\\]|\\\\.)*)}"
                            + "(?:\\s*IN\\s+(?<group>\\w+)\\s+FIELDS)?"
                            + "(?:\\s+RETURNING\\s+(?<objects>.+?))?"
                            + "(?:\\s+LIMIT\\s+(?<limit>\\d{1,9}))?\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern OBJECT =
            Pattern.compile(
                    "\\s*(?<name>\\w+)\\s*(?:\\((?<body>(?:[^()']|'(?:[^'\\\\]|\\\\.)*'|\\([^()]*\\))*)\\))?"
                        + "\\s*(?<more>,|$)");

    private static final Pattern FIELDS =
            Pattern.compile(
                    "(?<fields>.*?)(?<rest>\\s+(?:WHERE|ORDER|LIMIT|OFFSET)\\s.*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    SoslQuery {
        queries = List.copyOf(queries);
    }

    static SoslQuery parse(String text) {
        Matcher search = SEARCH.matcher(text);
        if (!search.matches()) {
            throw Malformed.because(
                    "No search term found. The search term must be enclosed in braces.");
        }
        if (!"PHONE".equalsIgnoreCase(search.group("group")) || search.group("objects") == null) {
            throw Malformed.because(
                    "This sandbox searches IN PHONE FIELDS only, RETURNING named objects.");
        }
        return new SoslQuery(
                SearchTerms.parse(search.group("terms")),
                queries(search.group("objects")),
                search.group("limit") == null
                        ? MOST_ROWS
                        : Math.min(MOST_ROWS, Integer.parseInt(search.group("limit"))));
    }

    private static List<String> queries(String objects) {
        List<String> queries = new ArrayList<>();
        Matcher object = OBJECT.matcher(objects);
        int at = 0;
        boolean more = true;
        while (more) {
            if (!object.region(at, objects.length()).lookingAt()) {
                throw Malformed.because("unexpected token in RETURNING: " + objects.substring(at));
            }
            queries.add(query(object.group("name"), object.group("body")));
            more = ",".equals(object.group("more"));
            at = object.end();
        }
        return queries;
    }

    private static String query(String object, @Nullable String body) {
        Matcher parts = FIELDS.matcher(body == null || body.isBlank() ? "Id" : body.strip());
        if (!parts.matches()) {
            throw Malformed.because("unexpected token in RETURNING: " + body);
        }
        String rest = parts.group("rest");
        return "SELECT %s FROM %s%s"
                .formatted(parts.group("fields"), object, rest == null ? "" : rest);
    }
}
