package io.callbook.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasicTest {
    @Test
    @DisplayName("ACC-2: the password is the token, whoever the user is, colons and all")
    void thePasswordIsTheToken() {
        assertThat(Basic.tokenOf(header("pbx:cbk_a:b"))).isEqualTo("cbk_a:b");
        assertThat(Basic.tokenOf(header(":cbk_a"))).isEqualTo("cbk_a");
        assertThat(Basic.tokenOf(header("pbx:cbk_a").replace("Basic", "bASIC"))).isEqualTo("cbk_a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Bearer cbk_a",
                "Basic cGJ4",
                "Basic cGJ4Og=="
            })
    void anythingElseIsNoToken(String header) {
        assertThat(Basic.tokenOf(header)).isNull();
    }

    private static String header(String credentials) {
        byte[] bytes = credentials.getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }
}
