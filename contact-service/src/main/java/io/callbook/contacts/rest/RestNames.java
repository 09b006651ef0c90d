package io.callbook.contacts.rest;

import io.callbook.contacts.failure.FieldViolation;
import io.callbook.problem.Problem;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Says in the words of REST what the use cases say in the words of the gRPC contract. */
final class RestNames {
    /** The message that holds the fields in gRPC is the body itself in REST. */
    private static final Pattern BODY = Pattern.compile("^(account|contact|organization|topic)\\.");

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    private static final String ACCOUNTS = "/api/v1/accounts";
    private static final String ACCOUNT = ACCOUNTS + "/{accountId}";

    /** Fields that have shorter names in REST. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "request_id", "Idempotency-Key",
                    "account.account_id", "id",
                    "topic.topic_code", "code");

    /** What texts for people name: fields, and the methods of the gRPC services. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("page_token", "pageToken"),
                    Map.entry("page_size", "pageSize"),
                    Map.entry("merge_rules", "mergeRules"),
                    Map.entry("request_id", "Idempotency-Key"),
                    Map.entry("account_id", "account id"),
                    Map.entry("AccountService.CreateAccount", "POST " + ACCOUNTS),
                    Map.entry("AccountService.UpdateAccount", "PATCH " + ACCOUNT),
                    Map.entry("AccountService.ListAccountKeys", "GET " + ACCOUNT + "/keys"),
                    Map.entry("TableService.CreateTable", "POST " + ACCOUNT + "/tables"),
                    Map.entry("TableService.GetTable", "GET " + ACCOUNT + "/tables/{code}"),
                    Map.entry("TableService.UpdateTable", "PATCH " + ACCOUNT + "/tables/{code}"));

    private RestNames() {}

    static Problem.Violation of(FieldViolation violation) {
        return new Problem.Violation(field(violation.field()), text(violation.description()));
    }

    /** {@code contact.phones[0].region_rule} is {@code phones[0].regionRule}. */
    static String field(String path) {
        String known = FIELDS.get(path);
        if (known != null) {
            return known;
        }
        String inBody = BODY.matcher(path).replaceFirst("");
        return UNDERSCORE
                .matcher(inBody)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    static String text(String message) {
        String told = message;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            told = told.replace(name.getKey(), name.getValue());
        }
        return told;
    }
}
