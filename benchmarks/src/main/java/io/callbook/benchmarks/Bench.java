package io.callbook.benchmarks;

import io.callbook.benchmarks.identify.IdentifyCommand;
import io.callbook.benchmarks.store.StoreCommand;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks' command line; each sub-command is one benchmark. */
@Command(
        name = "bench",
        description = "Measures Callbook against baselines in the same run.",
        mixinStandardHelpOptions = true,
        subcommands = {IdentifyCommand.class, StoreCommand.class})
public final class Bench {
    private Bench() {}

    /** Runs one benchmark; the exit code is 0 only if all answers were right. */
    public static void main(String[] arguments) {
        // Before anything logs; Quarkus's log manager is on the class path.
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        // Which logs everything unless Quarkus starts: Netty would write down each frame.
        Logger.getLogger("").setLevel(Level.INFO);
        CommandLine line = new CommandLine(new Bench()).setCaseInsensitiveEnumValuesAllowed(true);
        int code = arguments.length == 0 ? usage(line) : line.execute(arguments);
        System.exit(code);
    }

    private static int usage(CommandLine line) {
        line.usage(System.err);
        return CommandLine.ExitCode.USAGE;
    }
}
