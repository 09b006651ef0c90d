package io.callbook.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CallbookTest {
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Callbook.commandLine().setErr(new PrintWriter(errors)).execute(arguments);
    }

    @Test
    void aNegativeNumberOfLogLinesIsAWrongCall() {
        assertThat(run("logs", "--lines", "-5")).isEqualTo(2);
        assertThat(errors.toString()).contains("--lines must be 0 or more, and is -5.");
    }

    @Test
    @DisplayName("ACC-4: a key has a name, and roles that an account can give")
    void aKeyThatCannotBeIsAWrongCall() {
        assertThat(run("key", "create")).isEqualTo(2);
        assertThat(run("key", "create", "--name", "a", "--role", "operator")).isEqualTo(2);
        assertThat(run("key", "create", "--name", "a", "--expires", "soon")).isEqualTo(2);
        assertThat(run("key", "revoke")).isEqualTo(2);
        assertThat(run("key")).isEqualTo(2);

        assertThat(errors.toString())
                .contains("Missing required option: '--name=NAME'")
                .contains("--role must be one of calls, contacts.read,", "and is operator.")
                .contains("must be a number with its unit, such as 30m")
                .contains("Missing required parameter: 'ID'")
                .contains("create", "list", "revoke");
    }
}
