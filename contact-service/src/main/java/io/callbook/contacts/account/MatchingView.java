package io.callbook.contacts.account;

import io.callbook.contacts.rest.Absent;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How callers are matched, beyond the policy, as JSON.
 *
 * @param sourcePriority connections, the most trusted first
 * @param tailDigits how many last digits are compared for a number that nobody has
 * @param sharedThreshold a number that more contacts have is shared
 * @param liveLookup whether an unknown number is looked up in the connected CRMs
 * @param liveLookupMillis how long that may take
 */
@Schema(name = "Matching")
record MatchingView(
        @Schema(
                        description =
                                "For the policy source_priority: connections, the most trusted"
                                        + " first; at most 20, each once")
                @Nullable List<String> sourcePriority,
        @Schema(
                        description =
                                "A number that nobody has is also compared by so many last digits"
                                        + " with the numbers of the same country, 7 to 12; 0:"
                                        + " never",
                        minimum = "0",
                        maximum = "12",
                        defaultValue = "0")
                @Nullable Integer tailDigits,
        @Schema(
                        description =
                                "A number that more contacts have is shared: nobody is selected"
                                        + " but by an agent's earlier choice",
                        minimum = "1",
                        maximum = "10000",
                        defaultValue = "10")
                @Nullable Integer sharedThreshold,
        @Schema(
                        description = "Whether unknown numbers are looked up in the connected CRMs",
                        defaultValue = "off",
                        enumeration = {"off", "after_answer", "before_answer"})
                @Nullable String liveLookup,
        @Schema(
                        description = "How long the look-up may take, in milliseconds",
                        minimum = "100",
                        maximum = "10000",
                        defaultValue = "1500")
                @Nullable Integer liveLookupMillis) {
    static MatchingView of(Matching matching) {
        return new MatchingView(
                matching.sourcePriority(),
                matching.tailDigits(),
                matching.sharedThreshold(),
                Choice.name(matching.liveLookup()),
                matching.liveLookupMillis());
    }

    Matching matching() {
        return new Matching(
                Absent.list(sourcePriority),
                number(tailDigits),
                number(sharedThreshold),
                liveLookup == null
                        ? LiveLookup.OFF
                        : Choice.of(LiveLookup.class, "matching.live_lookup", liveLookup),
                number(liveLookupMillis));
    }

    /** A member that is null goes back to its default. */
    Matching patched(Matching before, Set<String> members) {
        Matching given = matching();
        return new Matching(
                members.contains("sourcePriority")
                        ? given.sourcePriority()
                        : before.sourcePriority(),
                members.contains("tailDigits") ? given.tailDigits() : before.tailDigits(),
                members.contains("sharedThreshold")
                        ? given.sharedThreshold()
                        : before.sharedThreshold(),
                members.contains("liveLookup") ? given.liveLookup() : before.liveLookup(),
                members.contains("liveLookupMillis")
                        ? given.liveLookupMillis()
                        : before.liveLookupMillis());
    }

    private static int number(@Nullable Integer given) {
        return given == null ? 0 : given;
    }
}
