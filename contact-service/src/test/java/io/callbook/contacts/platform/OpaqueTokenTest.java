package io.callbook.contacts.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueTokenTest {
    private static final List<String> SCOPE = List.of("demo", "");

    @Test
    void aTokenSaysWhatWasWritten() {
        String token = OpaqueToken.write("p", SCOPE, List.of("12", "", "ü"));

        assertThat(OpaqueToken.read("p", SCOPE, token, 3)).contains(List.of("12", "", "ü"));
        assertThat(token).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void aTokenIsWorthNothingElsewhere() {
        String token = OpaqueToken.write("p", SCOPE, List.of("12"));

        assertThat(OpaqueToken.read("q", SCOPE, token, 1)).isEmpty();
        assertThat(OpaqueToken.read("p", List.of("", "demo"), token, 1)).isEmpty();
        assertThat(OpaqueToken.read("p", SCOPE, token, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "%%%", "AAAAAAAAAAAA", "ä"})
    void nonsenseIsNoToken(String text) {
        assertThat(OpaqueToken.read("p", SCOPE, text, 1)).isEmpty();
    }

    @Test
    void aChangedTokenIsRefused() {
        String token = OpaqueToken.write("p", SCOPE, List.of("1234567"));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'w' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(OpaqueToken.read("p", SCOPE, changed, 1)).as("at %d", i).isEmpty();
        }
    }
}
