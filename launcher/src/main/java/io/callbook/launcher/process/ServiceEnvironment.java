package io.callbook.launcher.process;

import io.callbook.launcher.access.ServiceTokens;
import io.callbook.launcher.access.SigningKey;
import io.callbook.launcher.installation.DatabasePassword;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Ports;
import io.callbook.launcher.installation.Service;
import java.util.HashMap;
import java.util.Map;

/** What each service is told by environment variables. */
final class ServiceEnvironment {
    private static final String LOOPBACK = "127.0.0.1";

    private final Installation installation;

    ServiceEnvironment(Installation installation) {
        this.installation = installation;
    }

    Map<String, String> of(Service service) {
        Map<String, String> variables = new HashMap<>(addresses(service));
        switch (service) {
            case CONTACTS -> {
                variables.putAll(database("contacts"));
                variables.putAll(access());
                variables.putAll(suppression());
            }
            case MATCHING -> {
                variables.putAll(contactService(service));
                variables.putAll(gateway());
                variables.putAll(access());
                variables.put(
                        "CALLBOOK_MATCHING_JOURNAL_FOLDER",
                        installation.journalFolder().toString());
            }
            case SANDBOX ->
                    variables.put("CALLBOOK_SANDBOX_DATA", installation.sandboxFolder().toString());
            case GATEWAY -> {
                variables.putAll(database("gateway"));
                variables.putAll(contactService(service));
                variables.putAll(access());
                variables.putAll(protection());
            }
        }
        return variables;
    }

    private Map<String, String> addresses(Service service) {
        Map<String, String> variables = new HashMap<>();
        variables.put("QUARKUS_HTTP_HOST", LOOPBACK);
        variables.put("QUARKUS_HTTP_PORT", String.valueOf(ports().http(service)));
        if (service.hasGrpc()) {
            variables.put("QUARKUS_GRPC_SERVER_HOST", LOOPBACK);
            variables.put("QUARKUS_GRPC_SERVER_PORT", String.valueOf(ports().grpc(service)));
        }
        return variables;
    }

    private Map<String, String> database(String name) {
        return Map.of(
                "CALLBOOK_DATABASE_ADDRESS",
                LOOPBACK + ":" + ports().database() + "/" + name,
                "CALLBOOK_DATABASE_USERNAME",
                "callbook",
                "CALLBOOK_DATABASE_PASSWORD",
                new DatabasePassword(installation.keysFolder()).get());
    }

    private Map<String, String> access() {
        return Map.of(
                "CALLBOOK_ACCESS_KEY_LOCATION",
                new SigningKey(installation).publicFile().toString());
    }

    private Map<String, String> contactService(Service caller) {
        return Map.of(
                "CALLBOOK_CONTACTS_HOST",
                LOOPBACK,
                "CALLBOOK_CONTACTS_PORT",
                String.valueOf(ports().grpc(Service.CONTACTS)),
                "CALLBOOK_TOKEN_FILE",
                new ServiceTokens(installation).file(caller).toString());
    }

    private Map<String, String> gateway() {
        return Map.of(
                "CALLBOOK_CONNECTORS_HOST",
                LOOPBACK,
                "CALLBOOK_CONNECTORS_PORT",
                String.valueOf(ports().grpc(Service.GATEWAY)));
    }

    private Map<String, String> suppression() {
        return Map.of(
                "CALLBOOK_SUPPRESSION_KEY_FILE",
                installation.keysFolder().resolve("suppression.key").toString(),
                "CALLBOOK_SUPPRESSION_KEY_CREATE",
                "true");
    }

    private Map<String, String> protection() {
        int sandbox = ports().http(Service.SANDBOX);
        return Map.of(
                "CALLBOOK_GATEWAY_KEYSET_FILE",
                installation.keysFolder().resolve("gateway-keyset.json").toString(),
                "CALLBOOK_GATEWAY_KEYSET_CREATE",
                "true",
                "CALLBOOK_GATEWAY_ALLOWED_HOSTS",
                "127.0.0.1:" + sandbox + ",localhost:" + sandbox);
    }

    private Ports ports() {
        return installation.ports();
    }
}
