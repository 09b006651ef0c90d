package io.callbook.benchmarks.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to measure; see the options of the command.
 *
 * @param contacts how many are taken in
 * @param rounds into how many parts they are divided; in each both sides have their turn
 * @param streams of the ingest, at once
 * @param chunk records in one request of the ingest
 * @param window requests of one stream that wait for their answer at once
 * @param warmup contacts that both sides take in before, elsewhere
 * @param readers of the feed
 * @param feedContacts taken in while the feed is measured
 * @param searches how many are asked
 * @param callers who search at once
 * @param postgres further settings of the server
 * @param jvm further options of the service's JVM
 * @param service the packaged contact-service
 */
record StorePlan(
        int contacts,
        int rounds,
        int streams,
        int chunk,
        int window,
        int warmup,
        int readers,
        int feedContacts,
        int searches,
        int callers,
        Map<String, String> postgres,
        List<String> jvm,
        Path jsonOut,
        Path service) {
    StorePlan {
        postgres = Map.copyOf(postgres);
        jvm = List.copyOf(jvm);
        require(contacts, 100, People.MOST - feedContacts, "--contacts");
        require(rounds, 1, 100, "--rounds");
        require(streams, 1, 64, "--streams");
        require(chunk, 1, 5_000, "--chunk");
        require(window, 1, 64, "--window");
        require(warmup, 0, 1_000_000, "--warmup");
        require(readers, 1, 100, "--readers");
        require(feedContacts, 100, 5_000_000, "--feed-contacts");
        require(searches, 1, 10_000_000, "--searches");
        require(callers, 1, 64, "--callers");
    }

    /** The service's log lies beside the result. */
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
}
