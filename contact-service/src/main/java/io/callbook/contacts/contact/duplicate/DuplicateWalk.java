package io.callbook.contacts.contact.duplicate;

import io.callbook.contacts.contact.model.DuplicateRule;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through what contacts have in common, rule by rule, in bounded steps. */
final class DuplicateWalk {
    private static final int STEP = 1_000;
    private static final int STEPS = 50;

    private final DuplicateRows rows;
    private final List<DuplicateRule> rules;
    private final int limit;
    private final List<SharedKey> found = new ArrayList<>();
    private @Nullable DuplicateKey place;
    private int steps;

    /**
     * Begins.
     *
     * @param rules in their order, at least one
     * @param from the place to begin behind; null for the first
     * @param limit how many keys are wanted
     */
    DuplicateWalk(
            DuplicateRows rows, List<DuplicateRule> rules, @Nullable DuplicateKey from, int limit) {
        this.rows = rows;
        this.rules = List.copyOf(rules);
        this.place = from == null ? DuplicateKey.first(rules.getFirst()) : from;
        this.limit = limit;
    }

    /** Goes on until enough was found, nothing is left, or it has been a long way. */
    Uni<Void> run() {
        DuplicateKey from = place;
        if (from == null || found.size() >= limit || steps >= STEPS) {
            return Uni.createFrom().voidItem();
        }
        steps++;
        return rows.candidates(from, STEP)
                .chain(values ->
                        rows.shared(from, values).invoke(shared -> take(from, values, shared)))
                .chain(this::run);
    }

    private void take(DuplicateKey from, List<String> values, List<SharedKey> shared) {
        List<SharedKey> later = shared.stream().filter(SharedKey::isLater).toList();
        int room = limit - found.size();
        if (later.size() > room) {
            found.addAll(later.subList(0, room));
            place = found.getLast().key();
            return;
        }
        found.addAll(later);
        place =
                values.size() == STEP
                        ? DuplicateKey.after(from.rule(), values.getLast())
                        : afterRule(from.rule());
    }

    private @Nullable DuplicateKey afterRule(DuplicateRule rule) {
        int next = rules.indexOf(rule) + 1;
        return next < rules.size() ? DuplicateKey.first(rules.get(next)) : null;
    }

    /** What was found, in the order of keys. */
    List<SharedKey> found() {
        return found;
    }

    /** Where to go on; null at the end. */
    @Nullable DuplicateKey place() {
        return place;
    }
}
