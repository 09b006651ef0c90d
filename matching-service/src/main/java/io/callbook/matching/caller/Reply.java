package io.callbook.matching.caller;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/**
 * What a question comes to: an answer that is there, or one that others are asked for. Most answers
 * are there, and need none of what a Uni brings along for waiting.
 */
sealed interface Reply<T> {
    /** The answer is there. */
    record Now<T>(T answer) implements Reply<T> {}

    /** The answer comes, or a failure. */
    record Later<T>(Uni<T> answer) implements Reply<T> {}

    /** The same reply in another form. */
    default <R> Reply<R> map(Function<T, R> form) {
        return switch (this) {
            case Now<T>(T answer) -> new Now<>(form.apply(answer));
            case Later<T>(Uni<T> answer) -> new Later<>(answer.map(form));
        };
    }

    /** For those who wait in any case. */
    default Uni<T> uni() {
        return switch (this) {
            case Now<T>(T answer) -> Uni.createFrom().item(answer);
            case Later<T>(Uni<T> answer) -> answer;
        };
    }
}
