package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.synthetic.SyntheticContacts;
import java.nio.file.Path;
import java.util.Set;

/**
 * What to measure; see the options of the command.
 *
 * @param entries numbers in the index
 * @param without what is left out
 */
record IdentifyPlan(
        int entries,
        Load load,
        Paces paces,
        int selectConnections,
        Set<Part> without,
        Path jsonOut,
        Packages packages) {
    IdentifyPlan {
        without = Set.copyOf(without);
        require(entries, 2, SyntheticContacts.entriesOf(SyntheticContacts.most()), "--entries");
        require(selectConnections, 1, 90, "--select-connections");
    }

    boolean has(Part part) {
        return !without.contains(part);
    }

    int contacts() {
        return SyntheticContacts.contactsFor(entries);
    }

    /** The services' logs lie beside the result. */
    Path logFolder() {
        Path folder = jsonOut.toAbsolutePath().getParent();
        return folder == null ? Path.of(".") : folder;
    }

    private static void require(int value, int least, int most, String option) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%s is %,d; it may be %,d to %,d".formatted(option, value, least, most));
        }
    }

    /**
     * How the closed loops go.
     *
     * @param seconds of measuring, for each service
     * @param warmup seconds, for each service
     */
    record Load(int connections, int inFlight, int seconds, int warmup) {
        Load {
            require(connections, 1, 64, "--connections");
            require(inFlight, connections, 10_000, "--in-flight");
            require(seconds, 1, 600, "--seconds");
            require(warmup, 0, 600, "--warmup");
        }
    }

    /**
     * How the open loops go.
     *
     * @param perSecond known callers, beside the echo
     * @param halfLoadSeconds how long half load goes on
     * @param missesPerSecond new callers
     * @param missSeconds how long
     * @param changesPerSecond changed contacts
     * @param visibilitySeconds how long
     */
    record Paces(
            int perSecond,
            int halfLoadSeconds,
            int missesPerSecond,
            int missSeconds,
            int changesPerSecond,
            int visibilitySeconds) {
        Paces {
            require(perSecond, 1, 1_000_000, "--paced-rate");
            require(halfLoadSeconds, 1, 24 * 3600, "--minutes, in seconds,");
            require(missesPerSecond, 1, 10_000, "--miss-rate");
            require(missSeconds, 1, 3600, "--miss-seconds");
            require(changesPerSecond, 20, 100_000, "--change-rate");
            require(visibilitySeconds, 1, 3600, "--visibility-seconds");
        }
    }

    /**
     * Where the packaged services are.
     *
     * @param matching matching-service
     * @param baseline this module's own application
     * @param store contact-service
     */
    record Packages(Path matching, Path baseline, Path store) {}
}
