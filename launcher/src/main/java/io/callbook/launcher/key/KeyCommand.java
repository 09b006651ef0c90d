package io.callbook.launcher.key;

import picocli.CommandLine.Command;

/** What can be done with the keys of an account. */
@Command(
        name = "key",
        description =
                "Makes, lists and revokes the keys of an account: what telephone systems and other"
                        + " programs of yours show to Callbook.",
        subcommands = {KeyCreateCommand.class, KeyListCommand.class, KeyRevokeCommand.class})
public final class KeyCommand {}
