package io.callbook.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SystemExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportIT {
    private static final Path SEED =
            Path.of(System.getProperty("callbook.root", ".."))
                    .resolve("crm-sandbox/src/main/resources/seed");
    private static final int CONTACTS = 537;
    private static final int LEADS = 1312;

    private final RunningSystem system;
    private final Store store;

    ImportIT(RunningSystem system) {
        this.system = system;
        this.store = new Store(system);
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    @DisplayName("PRJ-5: a file is loaded into another account; bad rows are told and stop nothing")
    void badRowsAreRejectedWithTheReasonAndStopNothing() throws IOException {
        // Given
        Path file = withBadRows("legislators-contacts.csv", "members.csv");

        // When
        CommandResult result =
                system.run(
                        "import",
                        file.toString(),
                        "--account",
                        "members",
                        "--create-account",
                        "--region",
                        "US",
                        "--id-column",
                        "Bioguide ID");

        // Then
        assertThat(result.requireSuccess().output())
                .contains((CONTACTS + 2) + " rows", CONTACTS + " created", "2 rejected");
        assertThat(result.errors()).contains("import: ");
        assertThat(store.contacts("members")).hasSize(CONTACTS);
        List<String> rows = Files.readAllLines(system.workFolder().resolve("members.results.csv"));
        assertThat(rows).hasSize(1 + CONTACTS + 2);
        assertThat(rows).filteredOn(row -> row.contains("rejected")).hasSize(2);
        JsonNode answer =
                system.run("identify", "202-224-3441", "--account", "members", "--json").json();
        assertThat(answer.path("selected").path("displayName").asText())
                .isEqualTo("Maria Cantwell");
    }

    @Test
    @DisplayName("PRJ-5, CAP-7: the same file again changes nothing and keeps the older results")
    void theSameFileAgainChangesNothing() {
        // Given
        Path file = SEED.resolve("legislators-district-offices-leads.csv");
        String[] command = {
            "import",
            file.toString(),
            "--account",
            "offices",
            "--create-account",
            "--id-column",
            "Office ID"
        };
        CommandResult first = system.run(command).requireSuccess();

        // When
        CommandResult second = system.run(command).requireSuccess();

        // Then
        assertThat(first.output()).contains(LEADS + " rows", LEADS + " created", " 0 rejected");
        assertThat(second.output()).contains(" 0 created, 0 updated", LEADS + " unchanged");
        assertThat(store.contacts("offices")).hasSize(LEADS);
        assertThat(system.workFolder())
                .isDirectoryContaining("glob:**/legislators-district-offices-leads.results.csv")
                .isDirectoryContaining("glob:**/legislators-district-offices-leads.results-2.csv");
    }

    @Test
    void anAccountThatDoesNotExistIsNotMadeUnasked() {
        CommandResult result =
                system.run(
                        "import",
                        SEED.resolve("legislators-contacts.csv").toString(),
                        "--account",
                        "nobodys");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.errors()).contains("nobodys", "--create-account");
    }

    /** The seed file with a row without id and a row whose number is none between good ones. */
    private Path withBadRows(String seed, String name) throws IOException {
        List<String> rows = new ArrayList<>(Files.readAllLines(SEED.resolve(seed)));
        rows.add(
                5, ",No,Id,No Id,Senator,XX delegation,None,1960-01-01,202-224-0001,,,,Nowhere,US");
        rows.add(
                100,
                "X000001,Bad,Number,Bad Number,Senator,XX delegation,None,1960-01-01,call me,,,,"
                        + "Nowhere,US");
        return Files.write(system.workFolder().resolve(name), rows);
    }
}
