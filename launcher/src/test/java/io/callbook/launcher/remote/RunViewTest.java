package io.callbook.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class RunViewTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void aRunningRunIsNotFinished() throws JsonProcessingException {
        RunView run = JSON.readValue("{\"id\":\"r\",\"state\":\"running\"}", RunView.class);

        assertThat(run.isFinished()).isFalse();
        assertThat(run.errorText()).isEmpty();
    }

    @Test
    void aFailedRunIsFinishedAndSaysWhy() throws JsonProcessingException {
        RunView run =
                JSON.readValue(
                        "{\"id\":\"r\",\"state\":\"failed\",\"error\":\"no\",\"kind\":\"initial\"}",
                        RunView.class);

        assertThat(run.isFinished()).isTrue();
        assertThat(run.errorText()).isEqualTo("no");
    }

    @Test
    void aRunThatWaitsSaysForWhat() throws JsonProcessingException {
        RunView run =
                JSON.readValue(
                        "{\"id\":\"r\",\"state\":\"running\",\"error\":\"the CRM is away\"}",
                        RunView.class);

        assertThat(run.stateText()).isEqualTo("running: the CRM is away");
    }
}
