package io.callbook.launcher.sync;

import picocli.CommandLine.Command;

/** What can be done with syncs. */
@Command(
        name = "sync",
        description = "Shows or runs the syncs of an account.",
        subcommands = {SyncStatusCommand.class, SyncNowCommand.class})
public final class SyncCommand {}
