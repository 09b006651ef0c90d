package io.callbook.sandbox.traffic;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names what a request to the stand-in of Salesforce asks for. */
final class RequestKind {
    private static final Pattern DATA = Pattern.compile("/services/data/v\\d+\\.\\d+/?(.*)");
    private static final Pattern SOBJECT = Pattern.compile("sobjects/[^/]+/?(.*)");

    private RequestKind() {}

    static String of(String method, String address) {
        String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        Matcher data = DATA.matcher(path);
        if (data.matches()) {
            return ofData(method, data.group(1));
        }
        return switch (path) {
            case "/services/oauth2/token" -> "token";
            case "/services/data" -> "versions";
            default -> "other";
        };
    }

    private static String ofData(String method, String resource) {
        Matcher sobject = SOBJECT.matcher(resource);
        if (sobject.matches()) {
            return ofObject(method, sobject.group(1));
        }
        return switch (resource.replaceFirst("/.*", "/")) {
            case "query" -> "query";
            case "queryAll" -> "queryAll";
            case "query/", "queryAll/" -> "queryMore";
            case "search" -> "search";
            case "limits" -> "limits";
            case "sobjects" -> "describeGlobal";
            default -> "other";
        };
    }

    private static String ofObject(String method, String rest) {
        return switch (rest) {
            case "describe", "updated", "deleted" -> rest;
            default ->
                    switch (method) {
                        case "GET" -> "read";
                        case "POST" -> "create";
                        case "PATCH" -> "update";
                        case "DELETE" -> "delete";
                        default -> "other";
                    };
        };
    }
}
