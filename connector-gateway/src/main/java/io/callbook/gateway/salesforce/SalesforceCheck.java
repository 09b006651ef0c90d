package io.callbook.gateway.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.callbook.gateway.salesforce.wire.QueryResponse;
import io.callbook.gateway.spi.ConnectionCheck;
import io.callbook.gateway.spi.ConnectorException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tries each permission that caller identification needs, and says how to grant it (CON-4). */
final class SalesforceCheck {
    /** Without these a contact cannot be recognised by its number. */
    private static final Map<String, List<String>> NEEDED_FIELDS =
            Map.of(
                    "Contact",
                    List.of("FirstName", "LastName", "Phone", "MobilePhone", "Email"),
                    "Lead",
                    List.of("FirstName", "LastName", "Phone", "MobilePhone", "Email", "Company"));

    private final SalesforceClient client;
    private final SalesforceSchema schema;
    private final List<ConnectionCheck> checks = new ArrayList<>();

    SalesforceCheck(SalesforceClient client, SalesforceSchema schema) {
        this.client = client;
        this.schema = schema;
    }

    /** What cannot be tried, because something before it fails, is left out. */
    List<ConnectionCheck> run() {
        if (login() && api()) {
            NEEDED_FIELDS.keySet().stream().sorted().forEach(this::object);
        }
        return List.copyOf(checks);
    }

    private boolean login() {
        return passes(
                "Login",
                "In Setup, App Manager, open the connected app: copy its consumer key and secret,"
                        + " enable the client credentials flow and choose the user to run as.",
                () -> {
                    client.login();
                    return "Salesforce accepts the client id and secret.";
                });
    }

    private boolean api() {
        return passes(
                "API access",
                "Give the user that the connected app runs as 'API Enabled', and the connected app"
                        + " the scope 'api'; an org's edition must include the API.",
                () -> {
                    client.get("", "the API", JsonNode.class);
                    return client.usage()
                            .map(u ->
                                    "%d of %d API requests are used."
                                            .formatted(u.used(), u.limit()))
                            .orElse("The API answers.");
                });
    }

    private void object(String objectType) {
        String remedy =
                "Give the user that the connected app runs as 'Read' and 'View All' on %s."
                        .formatted(objectType);
        if (passes("Read " + objectType, remedy, () -> readable(objectType))) {
            fields(objectType);
        }
    }

    /** Deleted records too: they are how deletions and merges are seen. */
    private String readable(String objectType) {
        schema.describe(objectType);
        client.get(
                "/queryAll?q=" + SalesforceClient.encode(SalesforceQuery.any(objectType)),
                "the object '" + objectType + "'",
                QueryResponse.class);
        return "%s can be read, deleted records included.".formatted(objectType);
    }

    private void fields(String objectType) {
        String name = "Fields of " + objectType;
        List<String> needed = NEEDED_FIELDS.getOrDefault(objectType, List.of());
        List<String> missing = schema.resolve(objectType, needed).missing();
        checks.add(
                missing.isEmpty()
                        ? ConnectionCheck.passed(name, String.join(", ", needed) + " can be read.")
                        : ConnectionCheck.failed(
                                name,
                                "Not visible: " + String.join(", ", missing) + ".",
                                "In Setup, Object Manager, %s, give the user's profile or a permission set 'Read Access' to: %s."
                                        .formatted(objectType, String.join(", ", missing))));
    }

    /** Something that says what it found, or throws. */
    private interface Attempt {
        String run();
    }

    private boolean passes(String name, String remedy, Attempt attempt) {
        try {
            checks.add(ConnectionCheck.passed(name, attempt.run()));
            return true;
        } catch (ConnectorException e) {
            checks.add(ConnectionCheck.failed(name, e.getMessage(), remedy(e, remedy)));
            return false;
        }
    }

    private static String remedy(ConnectorException e, String permission) {
        return switch (e) {
            case ConnectorException.AuthRefused _ -> permission;
            case ConnectorException.PermissionMissing _ -> permission;
            case ConnectorException.InvalidSettings x -> "Change '" + x.setting() + "'.";
            case ConnectorException.RateLimited _ -> "Test again later.";
            case ConnectorException.SourceUnavailable _ ->
                    "Check 'loginUrl' and that the gateway's network lets it out; then test again.";
            case ConnectorException.CursorExpired _ -> "Test again.";
        };
    }
}
