package io.callbook.launcher.key;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.TextTable;
import io.callbook.launcher.running.RunningSystem;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the keys of an account, never their secrets. */
@Command(
        name = "list",
        description = "Shows the keys of an account, the newest first, without their secrets.")
final class KeyListCommand implements Callable<Integer> {
    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account; default: ${DEFAULT-VALUE}.")
    private String account = "demo";

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        try (KeyClient keys = new KeyClient(RunningSystem.ofProcess(), account)) {
            lines(keys.list(), account, Instant.now()).forEach(console::print);
        }
        return 0;
    }

    static List<String> lines(List<KeyView> keys, String account, Instant now) {
        if (keys.isEmpty()) {
            return List.of("The account " + account + " has no keys.");
        }
        TextTable table = new TextTable("KEY", "NAME", "ROLES", "CREATED", "BY", "STATE");
        keys.forEach(key ->
                table.add(
                        key.id(),
                        key.name(),
                        String.join(",", key.roles()),
                        key.createdAt().toString(),
                        key.createdBy(),
                        key.stateText(now)));
        return table.lines();
    }
}
