package io.callbook.launcher.access;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.installation.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints a token for other programs. */
@Command(
        name = "token",
        description = {
            "Prints a token, for curl, grpcurl and programs of yours:",
            "curl -H \"Authorization: Bearer $(./callbook token)\" …"
        })
public final class TokenCommand implements Callable<Integer> {
    private static final List<String> ALL_OF_AN_ACCOUNT =
            List.of("calls", "contacts.write", "sync.admin", "account.admin");

    @Spec private CommandSpec spec;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "An account that the token is for; can be repeated; default: demo.")
    private List<String> accounts = new ArrayList<>();

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            completionCandidates = RoleNames.class,
            description = {
                "What its bearer may do, of ${COMPLETION-CANDIDATES}; can be repeated.",
                "Default: everything in the account."
            })
    private List<String> roles = new ArrayList<>();

    @Option(
            names = "--expires",
            paramLabel = "TIME",
            defaultValue = "12h",
            converter = Lifetime.class,
            description = "How long it is valid, such as 30m or 7d; default: ${DEFAULT-VALUE}.")
    private Duration lifetime = Duration.ofHours(12);

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            defaultValue = "developer",
            description = "Who its bearer is, for the history; default: ${DEFAULT-VALUE}.")
    private String subject = "developer";

    @Override
    public Integer call() {
        for (String role : roles) {
            if (!RoleNames.ALL.contains(role)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--role must be one of %s, and is %s."
                                .formatted(String.join(", ", RoleNames.ALL), role));
            }
        }
        AccessToken token =
                new AccessToken(
                        subject,
                        roles.isEmpty() ? ALL_OF_AN_ACCOUNT : roles,
                        accounts.isEmpty() ? List.of("demo") : accounts,
                        lifetime);
        Console.ofProcess().print(token.sign(new SigningKey(Installation.ofProcess())));
        return 0;
    }
}
