package io.callbook.contacts.feed;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.Reason;
import io.callbook.contacts.platform.OpaqueToken;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place in the log of changes, after some and before others.
 *
 * @param transactionId of the last change before it, or of a transaction all before which is seen
 * @param sequence of the last change before it; 0 for before all of the transaction
 */
record Position(long transactionId, long sequence) implements Comparable<Position> {
    private static final String TOKEN = "feed";
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transactionId).thenComparingLong(Position::sequence);

    String toToken(String accountId) {
        return OpaqueToken.write(
                TOKEN,
                List.of(accountId),
                List.of(Long.toString(transactionId), Long.toString(sequence)));
    }

    static Position parse(String accountId, String token) {
        return OpaqueToken.read(TOKEN, List.of(accountId), token, 2)
                .flatMap(Position::of)
                .orElseThrow(Position::invalid);
    }

    private static Optional<Position> of(List<String> values) {
        try {
            return Optional.of(
                    new Position(Long.parseLong(values.get(0)), Long.parseLong(values.get(1))));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }

    static CallFailure invalid() {
        return new CallFailure(
                Reason.INVALID_POSITION,
                "The position was not given by this store for this account: take a snapshot and"
                        + " watch from its position.");
    }

    static CallFailure tooOld() {
        return new CallFailure(
                Reason.POSITION_TOO_OLD,
                "The feed no longer reaches back to the position: take a snapshot and watch from"
                        + " its position.");
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
