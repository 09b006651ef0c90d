package io.callbook.gateway.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callbook.problem.ProblemException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
    @Test
    void aTokenLeadsBackToItsKey() {
        assertThat(PageToken.id("syncs", PageToken.after("syncs", "my-sync"))).isEqualTo("my-sync");
        assertThat(PageToken.number("runs", PageToken.after("runs", "42"))).contains(42L);
    }

    @Test
    void noTokenIsTheBeginning() {
        assertThat(PageToken.id("syncs", "")).isEmpty();
        assertThat(PageToken.number("runs", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "*", "bXktc3luYw", "NDI", " "})
    void anInventedTokenIsRefused(String token) {
        assertRefused(() -> PageToken.id("syncs", token));
        assertRefused(() -> PageToken.number("runs", token));
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        assertRefused(() -> PageToken.id("syncs", PageToken.after("connections", "my-sync")));
        assertRefused(() -> PageToken.number("runs", PageToken.after("events", "42")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "Not An Id", "9999999999999999999"})
    void aTokenWithAKeyThatNoListHasIsRefused(String key) {
        assertRefused(() -> PageToken.id("syncs", PageToken.after("syncs", key)));
        assertRefused(() -> PageToken.number("runs", PageToken.after("runs", key)));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reading)
                .withMessage("'pageToken' must be the nextPageToken of an earlier answer.")
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(400));
    }
}
