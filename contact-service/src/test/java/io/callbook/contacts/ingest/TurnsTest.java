package io.callbook.contacts.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Turns turns = new Turns(2);
    private final List<String> began = new ArrayList<>();
    private final List<UniEmitter<? super String>> running = new ArrayList<>();

    private Cancellable ask(String name) {
        return turns.take(
                        Runnable::run,
                        () ->
                                Uni.createFrom()
                                        .<String>emitter(emitter -> {
                                            began.add(name);
                                            running.add(emitter);
                                        }))
                .subscribe()
                .with(done -> {}, failed -> {});
    }

    @Test
    void onlySoManyRunAtATimeAndTheOthersFollowInTheirOrder() {
        List.of("a", "b", "c", "d").forEach(this::ask);
        assertThat(began).containsExactly("a", "b");

        running.getFirst().complete("done");
        assertThat(began).containsExactly("a", "b", "c");
        running.get(1).fail(new IllegalStateException());
        assertThat(began).containsExactly("a", "b", "c", "d");
    }

    @Test
    void workThatIsCancelledTakesNobodysTurn() {
        Cancellable first = ask("a");
        ask("b");
        Cancellable third = ask("c");
        ask("d");

        third.cancel();
        first.cancel();
        assertThat(began).containsExactly("a", "b", "d");
        running.get(1).complete("done");
        ask("e");
        assertThat(began).containsExactly("a", "b", "d", "e");
    }
}
