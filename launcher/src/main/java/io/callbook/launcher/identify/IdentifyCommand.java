package io.callbook.launcher.identify;

import io.callbook.launcher.console.Console;
import io.callbook.launcher.identify.CallerClient.Question;
import io.callbook.launcher.running.RunningSystem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells who calls from a number. */
@Command(
        name = "identify",
        description = "Tells who calls from a number; a number that nobody has becomes a contact.")
public final class IdentifyCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NUMBER",
            description = "The caller's number in any spelling, or a word such as anonymous.")
    private String number = "";

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "The account that is called; default: ${DEFAULT-VALUE}.")
    private String account = "demo";

    @Option(
            names = "--region",
            paramLabel = "XX",
            description = "The country in which to read the number; default: the account's.")
    private String region = "";

    @Option(
            names = "--call",
            paramLabel = "ID",
            description = "Keep this as a call with the id; default: it is none.")
    private String call = "";

    @Option(names = "--read-only", description = "Create no contact for an unknown number.")
    private boolean readOnly;

    @Option(names = "--json", description = "Print the answer as protobuf JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = Console.ofProcess();
        try (CallerClient client = new CallerClient(RunningSystem.ofProcess())) {
            IdentifyAnswer answer =
                    client.identify(new Question(account, number, region, call, readOnly));
            if (json) {
                console.print(answer.json());
            } else {
                AnswerText.lines(answer).forEach(console::print);
            }
        }
        return 0;
    }
}
