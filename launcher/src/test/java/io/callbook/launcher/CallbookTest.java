package io.callbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CallbookTest {
    @Test
    void aNegativeNumberOfLogLinesIsAWrongCall() {
        StringWriter errors = new StringWriter();

        int code =
                Callbook.commandLine()
                        .setErr(new PrintWriter(errors))
                        .execute("logs", "--lines", "-5");

        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("--lines must be 0 or more, and is -5.");
    }
}
