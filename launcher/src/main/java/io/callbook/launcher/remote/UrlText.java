package io.callbook.launcher.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Text in web addresses. */
public final class UrlText {
    private UrlText() {}

    /** One part of a path or a query. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A query with its question mark, of the values that are not empty. */
    public static String query(Map<String, String> parameters) {
        String query =
                parameters.entrySet().stream()
                        .filter(parameter -> !parameter.getValue().isEmpty())
                        .map(parameter -> parameter.getKey() + "=" + encoded(parameter.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
