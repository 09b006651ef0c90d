package io.callbook.launcher.status;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.callbook.launcher.process.LogTail;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the services and PostgreSQL logged. */
@Command(name = "logs", description = "Shows the end of the logs of one service, or of all.")
public final class LogsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description =
                    "contact-service, matching-service, connector-gateway, crm-sandbox or"
                            + " postgres.")
    private String service = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "COUNT",
            description = "How many lines of each log; default: ${DEFAULT-VALUE}.")
    private int count = 50;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireCount();
        Console console = Console.ofProcess();
        Map<String, LogTail> logs = new LinkedHashMap<>();
        files(Installation.ofProcess())
                .forEach((name, file) -> logs.put(prefix(name), new LogTail(file)));
        logs.forEach(
                (prefix, log) -> log.last(count).forEach(line -> console.print(prefix + line)));
        while (follow) {
            Thread.sleep(300L);
            for (Map.Entry<String, LogTail> log : logs.entrySet()) {
                log.getValue().added(line -> console.print(log.getKey() + line));
            }
        }
        return 0;
    }

    private void requireCount() {
        if (count < 0) {
            throw new ParameterException(
                    spec.commandLine(), "--lines must be 0 or more, and is " + count + ".");
        }
    }

    private String prefix(String name) {
        return service.isEmpty() ? String.format("%-17s | ", name) : "";
    }

    private Map<String, Path> files(Installation installation) {
        Map<String, Path> all = new LinkedHashMap<>();
        Arrays.stream(Service.values())
                .forEach(each -> all.put(each.title(), installation.log(each)));
        all.put("postgres", installation.databaseLog());
        if (service.isEmpty()) {
            return all;
        }
        Path file = all.get(service);
        if (file == null) {
            throw new Problem(
                    "There is no service \"%s\"; there are %s."
                            .formatted(service, String.join(", ", all.keySet())));
        }
        return Map.of(service, file);
    }
}
