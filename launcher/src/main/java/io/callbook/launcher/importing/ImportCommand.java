package io.callbook.launcher.importing;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.remote.AccountClient;
import io.callbook.launcher.remote.GatewayApi;
import io.callbook.launcher.remote.UrlText;
import io.callbook.launcher.running.RunningSystem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads contacts from a CSV file and writes down what became of each row. */
@Command(
        name = "import",
        description = {
            "Loads contacts from a CSV file (UTF-8, with a header line).",
            "A row that cannot be stored does not stop the others. For NAME.csv, NAME.results.csv"
                    + " in the current folder (numbered if it exists) has the outcome and the"
                    + " reason of each row. Exit code 1 if rows were rejected and none was taken"
                    + " over."
        })
public final class ImportCommand implements Callable<Integer> {
    private static final int REASONS_SHOWN = 5;

    /** What to do with a row whose number cannot be dialled. */
    enum BadPhone {
        reject,
        keep
    }

    @Parameters(paramLabel = "FILE", description = "The CSV file.")
    private Path file = Path.of("");

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account that gets the contacts; default: ${DEFAULT-VALUE}.")
    private String account = "demo";

    @Option(names = "--create-account", description = "Make the account if there is none.")
    private boolean createAccount;

    @Option(
            names = "--region",
            paramLabel = "XX",
            description =
                    "The country of numbers without country code; default: the account's (for a"
                            + " new account: US).")
    private String region = "";

    @Option(
            names = "--id-column",
            paramLabel = "NAME",
            description = "The column with each row's own id; default: found by its usual names.")
    private String idColumn = "";

    @Option(
            names = "--bad-phone",
            description =
                    "Rows whose number cannot be dialled: ${COMPLETION-CANDIDATES}; default:"
                            + " ${DEFAULT-VALUE}.")
    private BadPhone badPhone = BadPhone.reject;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Under which name the rows' ids are kept; default: the file's name.")
    private String source = "";

    @Override
    public Integer call() throws IOException {
        Console console = Console.ofProcess();
        Installation installation = RunningSystem.ofProcess();
        requireReadable();
        prepareAccount(installation, console);
        try (GatewayApi gateway = new GatewayApi(installation, account)) {
            console.note("Importing " + file + " into the account " + account);
            ImportView started = upload(gateway);
            ImportView finished = new ImportWatch(gateway, console).await(started.id());
            return report(gateway, finished, console);
        }
    }

    private void requireReadable() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Problem("There is no readable file " + file + ".");
        }
    }

    private void prepareAccount(Installation installation, Console console) {
        try (AccountClient accounts = new AccountClient(installation)) {
            if (accounts.exists(account)) {
                return;
            }
            if (!createAccount) {
                throw new Problem(
                        "There is no account \"%s\"; add --create-account to make it."
                                .formatted(account));
            }
            accounts.create(account, account, region.isEmpty() ? "US" : region);
            console.note("Created the account " + account);
        }
    }

    private ImportView upload(GatewayApi gateway) {
        Map<String, String> parameters =
                Map.of(
                        "fileName",
                        file.getFileName().toString(),
                        "source",
                        source,
                        "idColumn",
                        idColumn,
                        "badPhone",
                        badPhone.name(),
                        "region",
                        region);
        return gateway.upload(
                "/imports" + UrlText.query(parameters), "text/csv", contents(), ImportView.class);
    }

    private BodyPublisher contents() {
        try {
            return BodyPublishers.ofFile(file);
        } catch (FileNotFoundException e) {
            throw new Problem("There is no readable file " + file + ".", e);
        }
    }

    private int report(GatewayApi gateway, ImportView finished, Console console)
            throws IOException {
        Path results = ResultFile.next(Path.of("").toAbsolutePath(), file);
        gateway.download("/imports/" + UrlText.encoded(finished.id()) + "/results", results);
        console.print(finished.summary());
        ResultFile.firstReasons(results, REASONS_SHOWN)
                .forEach(reason -> console.print("  " + reason));
        console.print("Each row's outcome: " + results);
        if (finished.hasFailed()) {
            throw new Problem("The import failed: " + finished.errorText());
        }
        return finished.tookNothing() ? 1 : 0;
    }
}
