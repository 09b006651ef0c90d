package io.callbook.launcher.key;

import io.callbook.launcher.access.Lifetime;
import io.callbook.launcher.access.RoleNames;
import io.callbook.launcher.console.Console;
import io.callbook.launcher.running.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a key and prints its secret, for a variable of a shell. */
@Command(
        name = "create",
        description = {
            "Makes a key of an account and prints its secret, which is never shown again.",
            "To keep it in a shell: KEY=$(./callbook key create --name telephones)"
        })
final class KeyCreateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account that the key is for; default: ${DEFAULT-VALUE}.")
    private String account = "demo";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = {
                "What the key is for, in the list of keys: at most 200 characters,",
                "none of them a control character."
            })
    private String name = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            completionCandidates = RoleNames.OfAccounts.class,
            description = {
                "What its bearer may do, of ${COMPLETION-CANDIDATES}; can be repeated.",
                "Default: calls, which is to identify callers."
            })
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            converter = Lifetime.class,
            description = "How long it is valid, such as 12h or 90d; default: until it is revoked.")
    private @Nullable Duration lifetime;

    @Override
    public Integer call() {
        KeyWish wish = wish();
        try (KeyClient keys = new KeyClient(RunningSystem.ofProcess(), account)) {
            report(keys.create(wish), account, Console.ofProcess());
        }
        return 0;
    }

    private KeyWish wish() {
        requireRoles();
        return new KeyWish(
                name,
                roles.isEmpty() ? List.of("calls") : roles,
                Optional.ofNullable(lifetime)
                        .map(Instant.now().truncatedTo(ChronoUnit.SECONDS)::plus));
    }

    private void requireRoles() {
        for (String role : roles) {
            if (!RoleNames.OF_ACCOUNTS.contains(role)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--role must be one of %s, and is %s."
                                .formatted(String.join(", ", RoleNames.OF_ACCOUNTS), role));
            }
        }
    }

    /** The secret alone is the answer: the rest is for who looks on. */
    static void report(NewKey made, String account, Console console) {
        KeyView key = made.key();
        console.print(made.secret());
        console.note(
                "The key %s (%s) is good for %s in the account %s, %s. Its secret is not shown again."
                        .formatted(
                                key.id(),
                                key.name(),
                                String.join(", ", key.roles()),
                                account,
                                key.expiresAt()
                                        .map(end -> "until " + end)
                                        .orElse("until it is revoked")));
        console.note(
                "To revoke it: ./callbook key revoke %s --account %s".formatted(key.id(), account));
    }
}
