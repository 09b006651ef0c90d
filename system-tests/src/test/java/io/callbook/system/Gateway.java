package io.callbook.system;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The gateway's REST interface within one account, as an administrator uses it. */
final class Gateway {
    static final String CONNECTION = "crm";
    static final String SYNC = "people";

    private final Web web;
    private final int sandboxPort;

    Gateway(RunningSystem system, String account) {
        this.web =
                new Web(
                        "http://127.0.0.1:" + system.gatewayPort() + "/api/v1/accounts/" + account,
                        system.operatorToken());
        this.sandboxPort = system.sandboxPort();
    }

    Web web() {
        return web;
    }

    Web.Answer connect(String secret) {
        return web.post(
                "/connections",
                Map.of(
                        "id",
                        CONNECTION,
                        "name",
                        "The sandbox",
                        "type",
                        "salesforce",
                        "settings",
                        Map.of(
                                "loginUrl",
                                "http://127.0.0.1:" + sandboxPort,
                                "clientId",
                                "callbook-demo"),
                        "secrets",
                        Map.of("clientSecret", secret)));
    }

    void connect() {
        connect("callbook-demo-secret").requireSuccess();
    }

    /** Makes a sync of contacts and leads and starts it. */
    void activateSync(boolean synchronizeDeletedContacts) {
        web.post(
                        "/syncs",
                        Map.of(
                                "id",
                                SYNC,
                                "name",
                                "People",
                                "connectionId",
                                CONNECTION,
                                "preset",
                                "caller-id",
                                "objectTypes",
                                List.of("Contact", "Lead"),
                                "synchronizeContacts",
                                true,
                                "synchronizeDeletedContacts",
                                synchronizeDeletedContacts))
                .requireSuccess();
        web.post("/syncs/" + SYNC + "/activate").requireSuccess();
    }

    JsonNode sync() {
        return web.get("/syncs/" + SYNC).requireSuccess();
    }

    void awaitActive() {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> sync().path("state").asText(), "active"::equals);
    }
}
