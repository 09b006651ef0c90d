package io.callbook.launcher;

import io.callbook.launcher.access.TokenCommand;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.identify.IdentifyCommand;
import io.callbook.launcher.importing.ImportCommand;
import io.callbook.launcher.key.KeyCommand;
import io.callbook.launcher.running.DownCommand;
import io.callbook.launcher.running.UpCommand;
import io.callbook.launcher.status.LogsCommand;
import io.callbook.launcher.status.StatusCommand;
import io.callbook.launcher.sync.SyncCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/** The command line. Ends with 0, with 1 after a problem, with 2 if it was called wrongly. */
@Command(
        name = "./callbook",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            IdentifyCommand.class,
            ImportCommand.class,
            SyncCommand.class,
            TokenCommand.class,
            KeyCommand.class,
            WarmUpCommand.class
        })
public final class Callbook {
    /** Runs one command. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine commands =
                new CommandLine(new Callbook()).setExecutionExceptionHandler(Callbook::explain);
        addHelp(commands);
        return commands;
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec()
                .addOption(
                        OptionSpec.builder("-h", "--help")
                                .usageHelp(true)
                                .description("Show this help and do nothing.")
                                .build());
        command.getSubcommands().values().forEach(Callbook::addHelp);
    }

    private static int explain(
            Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof Problem problem && !isDebugging()) {
            command.getErr().println("callbook: " + problem.sentence());
        } else {
            command.getErr().println("callbook failed unexpectedly; please report this:");
            failure.printStackTrace(command.getErr());
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static boolean isDebugging() {
        return System.getenv("CALLBOOK_DEBUG") != null;
    }
}
