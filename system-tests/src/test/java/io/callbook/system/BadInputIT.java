package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SystemExtension.class)
class BadInputIT {
    private final RunningSystem system;

    BadInputIT(RunningSystem system) {
        this.system = system;
    }

    @Test
    void anUnknownAccountIsNamed() {
        CommandResult result = system.run("identify", "202-224-3441", "--account", "nobodys");

        assertIsOneSentence(result, "nobodys");
    }

    @Test
    void aRegionThatIsNoneIsNamed() {
        CommandResult result = system.run("identify", "202-224-3441", "--region", "Nowhere");

        assertIsOneSentence(result, "region");
    }

    @Test
    void aMissingNumberIsAWrongCall() {
        CommandResult result = system.run("identify");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.errors()).contains("NUMBER");
    }

    @Test
    void aFileThatDoesNotExistIsNamed() {
        assertIsOneSentence(system.run("import", "absent.csv"), "absent.csv");
    }

    @Test
    void aFileWithoutTheIdColumnIsRefused() throws IOException {
        Path file =
                Files.writeString(
                        system.workFolder().resolve("no-id.csv"), "Name,Phone\nA,202-224-0001\n");

        CommandResult result = system.run("import", file.toString(), "--id-column", "Key");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).contains("Key");
    }

    @Test
    void aFileThatIsNoCsvIsRefused() throws IOException {
        Path file =
                Files.write(
                        system.workFolder().resolve("picture.csv"),
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff, (byte) 0xfe, 0});

        CommandResult result = system.run("import", file.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).containsIgnoringCase("csv");
    }

    @Test
    void aWrongSecretFailsTheConnectionsTestWithTheRemedy() {
        // Given
        try (Store store = new Store(system)) {
            store.createAccount("wrong-secret");
        }
        Gateway gateway = new Gateway(system, "wrong-secret");
        gateway.connect("not the secret").requireSuccess();

        // When
        var answer = gateway.web().post("/connections/" + Gateway.CONNECTION + "/test");

        // Then
        assertThat(answer.requireSuccess().path("ok").asBoolean(true)).isFalse();
        assertThat(answer.body().path("checks").path(0).path("ok").asBoolean(true)).isFalse();
        assertThat(answer.body().path("checks").path(0).path("remedy").asText()).isNotBlank();
        assertThat(answer.body().toString()).doesNotContain("not the secret");
    }

    @Test
    void aSyncOfAWrongConnectionSaysWhatIsWrong() {
        Gateway gateway = new Gateway(system, "demo");

        var answer =
                gateway.web()
                        .post("/syncs", java.util.Map.of("id", "bad", "connectionId", "nothing"));

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.mediaType()).startsWith("application/problem+json");
        assertThat(answer.body().path("detail").asText()).contains("nothing");
    }

    private static void assertIsOneSentence(CommandResult result, String named) {
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors().lines()).hasSize(1);
        assertThat(result.errors()).contains(named).doesNotContain("Exception");
    }
}
