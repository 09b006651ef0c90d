package io.callbook.launcher.key;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.running.RunningSystem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends a key for good. */
@Command(
        name = "revoke",
        description = "Ends a key for good: within a minute every service refuses it.")
final class KeyRevokeCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "ID",
            description =
                    "The key's id, as ./callbook key list shows it; in a secret it stands after"
                            + " the account: cbk_ACCOUNT_ID_…")
    private String keyId = "";

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account; default: ${DEFAULT-VALUE}.")
    private String account = "demo";

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        try (KeyClient keys = new KeyClient(RunningSystem.ofProcess(), account)) {
            KeyView key = keys.revoke(keyId);
            console.print(
                    "The key %s (%s) of the account %s is revoked; within a minute every service refuses it."
                            .formatted(key.id(), key.name(), account));
        }
        return 0;
    }
}
