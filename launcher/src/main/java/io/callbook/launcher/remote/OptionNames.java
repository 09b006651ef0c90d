package io.callbook.launcher.remote;

import java.util.regex.Pattern;

/** Puts the options of the command line where a service's sentence names its own parameters. */
final class OptionNames {
    private static final Pattern ACCOUNT = Pattern.compile("'?\\b(account\\.)?account_id\\b'?");
    private static final Pattern REGION = Pattern.compile("'?\\b(account\\.)?default_region\\b'?");
    private static final Pattern REST_SUBJECT = Pattern.compile("^'(region|source)'");

    private static final Pattern NAME = Pattern.compile("^name\\b");

    private OptionNames() {}

    static String forGrpc(String sentence) {
        String named = ACCOUNT.matcher(sentence).replaceAll("--account");
        named = REGION.matcher(named).replaceAll("--region");
        return NAME.matcher(named).replaceFirst("--name");
    }

    /** Leaves the names of a file's columns alone, which can be any word. */
    static String forRest(String sentence) {
        return REST_SUBJECT
                .matcher(sentence)
                .replaceFirst("--$1")
                .replace("as 'idColumn'", "with --id-column")
                .replace("'badPhone'", "--bad-phone");
    }
}
