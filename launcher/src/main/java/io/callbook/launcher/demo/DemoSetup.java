package io.callbook.launcher.demo;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.remote.AccountClient;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.SyncApi;
import io.callbook.launcher.remote.SyncView;
import java.util.List;
import java.util.Map;

/** Makes the account {@code demo} with a sync from the sandbox, as far as it is missing. */
public final class DemoSetup {
    static final String ACCOUNT = "demo";

    private static final String CONNECTION = "salesforce";
    private static final String SYNC = "salesforce-contacts";

    private final Installation installation;
    private final Console console;

    public DemoSetup(Installation installation, Console console) {
        this.installation = installation;
        this.console = console;
    }

    /** How the demo stands: how many records are in step. */
    public record Result(long inSync, boolean complete) {}

    /** Makes what is missing and waits for the first copy. */
    public Result complete() {
        createAccount();
        try (GatewayApi gateway = new GatewayApi(installation, ACCOUNT)) {
            createConnection(gateway);
            createSync(gateway);
            SyncView sync = new InitialSync(new SyncApi(gateway), console).await(SYNC);
            return new Result(
                    sync.counts() == null ? 0 : sync.counts().inSync(), !sync.isBeginning());
        }
    }

    private void createAccount() {
        try (AccountClient accounts = new AccountClient(installation)) {
            if (!accounts.exists(ACCOUNT)) {
                accounts.create(ACCOUNT, "Demo", "US");
                console.step("account demo", "created");
            }
        }
    }

    private void createConnection(GatewayApi gateway) {
        if (gateway.find("/connections/" + CONNECTION, Map.class).isEmpty()) {
            gateway.post("/connections", connection(), Map.class);
            console.step("connection", CONNECTION + " created, to the sandbox");
        }
    }

    private void createSync(GatewayApi gateway) {
        SyncView sync =
                gateway.find("/syncs/" + SYNC, SyncView.class)
                        .orElseGet(() -> gateway.post("/syncs", sync(), SyncView.class));
        if (sync.state().equals("draft")) {
            gateway.post("/syncs/" + SYNC + "/activate");
            console.step("sync", SYNC + " created and activated");
        }
        if (sync.state().equals("paused")) {
            throw new Problem("The demo's sync " + SYNC + " is paused; resume it to go on.");
        }
    }

    private Map<String, Object> connection() {
        int sandbox = installation.ports().http(Service.SANDBOX);
        return Map.of(
                "id",
                CONNECTION,
                "name",
                "Salesforce (sandbox)",
                "type",
                "salesforce",
                "defaultRegion",
                "US",
                "settings",
                Map.of("loginUrl", "http://127.0.0.1:" + sandbox, "clientId", "callbook-demo"),
                "secrets",
                Map.of("clientSecret", "callbook-demo-secret"));
    }

    private static Map<String, Object> sync() {
        return Map.of(
                "id",
                SYNC,
                "name",
                "Salesforce contacts and leads",
                "connectionId",
                CONNECTION,
                "preset",
                "caller-id",
                "objectTypes",
                List.of("Contact", "Lead"),
                "synchronizeContacts",
                true,
                "synchronizeDeletedContacts",
                true,
                "pollIntervalSeconds",
                1800);
    }
}
