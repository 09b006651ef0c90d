package io.callbook.benchmarks.identify;

import java.nio.file.Path;

/**
 * What to measure; see the options of the command.
 *
 * @param seconds of measuring, for each service
 * @param warmup seconds, for each service
 */
record IdentifyPlan(
        int contacts,
        int connections,
        int inFlight,
        int seconds,
        int warmup,
        Path jsonOut,
        Path matching,
        Path echo) {
    IdentifyPlan {
        require(
                contacts >= 1 && contacts <= SyntheticContacts.most(),
                "--contacts",
                SyntheticContacts.most());
        require(connections >= 1 && connections <= 64, "--connections", 64);
        require(inFlight >= connections && inFlight <= 10_000, "--in-flight", 10_000);
        require(seconds >= 1 && seconds <= 600, "--seconds", 600);
        require(warmup >= 0 && warmup <= 600, "--warmup", 600);
    }

    /** The services' logs lie beside the result. */
    Path logFolder() {
        Path folder = jsonOut.toAbsolutePath().getParent();
        return folder == null ? Path.of(".") : folder;
    }

    private static void require(boolean condition, String option, int most) {
        if (!condition) {
            throw new IllegalArgumentException(
                    option + " is out of range; it may be at most " + most);
        }
    }
}
