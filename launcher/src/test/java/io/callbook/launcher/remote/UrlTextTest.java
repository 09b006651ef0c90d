package io.callbook.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class UrlTextTest {
    @Test
    void aQueryHasOnlyTheParametersThatAreSet() {
        assertThat(UrlText.query(Map.of("a", "1 2&3", "b", ""))).isEqualTo("?a=1%202%263");
        assertThat(UrlText.query(Map.of("b", ""))).isEmpty();
    }
}
