package io.callbook.sandbox.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileJournalTest {
    @TempDir Path folder;

    @Test
    void entriesComeBackInOrderToTheirSystemOnly() throws IOException {
        try (FileJournal journal = FileJournal.open(folder.resolve("new/folder"))) {
            journal.append("salesforce", TextNode.valueOf("one\n'\"é"));
            journal.append("zendesk", TextNode.valueOf("other"));
            journal.append("salesforce", TextNode.valueOf("two"));
        }

        try (FileJournal journal = FileJournal.open(folder.resolve("new/folder"))) {
            assertThat(texts(journal)).containsExactly("one\n'\"é", "two");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 20_000})
    void aTornLastLineIsCutOffAndWritingGoesOn(int whole) throws IOException {
        try (FileJournal journal = FileJournal.open(folder)) {
            for (int i = 0; i < whole; i++) {
                journal.append("salesforce", IntNode.valueOf(i));
            }
        }
        String torn = "{\"system\":\"salesforce\",\"entry\":\"" + "x".repeat(10_000);
        Files.writeString(file(), torn, StandardOpenOption.APPEND);

        try (FileJournal journal = FileJournal.open(folder)) {
            journal.append("salesforce", IntNode.valueOf(whole));
            assertThat(texts(journal)).hasSize(whole + 1).last().isEqualTo("" + whole);
        }
    }

    @Test
    void aDamagedLineInTheMiddleIsNotPassedOverInSilence() throws IOException {
        Files.writeString(file(), "{\"system\":\"salesforce\",\"entry\":1}\n{dam\n{}\n");

        try (FileJournal journal = FileJournal.open(folder)) {
            assertThatThrownBy(() -> texts(journal)).hasMessageContaining("damaged at line 2");
        }
    }

    @Test
    void twoSandboxesCannotShareAFolder() throws IOException {
        try (FileJournal journal = FileJournal.open(folder)) {
            assertThat(texts(journal)).isEmpty();
            assertThatThrownBy(() -> FileJournal.open(folder))
                    .hasMessageContaining("in use by another sandbox");
        }
    }

    @Test
    void aFolderIsOneProcessesAndWhatItAcknowledgedSurvivesAKill() throws Exception {
        Process writer =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                JournalWriter.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        int acknowledged;
        try (BufferedReader answers = writer.inputReader(StandardCharsets.UTF_8)) {
            while (!"500".equals(answers.readLine())) {
                assertThat(writer.isAlive()).isTrue();
            }
            assertThatThrownBy(() -> FileJournal.open(folder))
                    .hasMessageContaining("in use by another sandbox");
            writer.toHandle().destroyForcibly();
            acknowledged = (int) answers.lines().filter(line -> !line.isEmpty()).count() + 500;
        }
        writer.waitFor();

        try (FileJournal journal = FileJournal.open(folder)) {
            // The last line may have been cut off on its way to us.
            assertThat(texts(journal)).hasSizeGreaterThanOrEqualTo(acknowledged - 1);
        }
    }

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private static List<String> texts(Journal journal) {
        List<JsonNode> entries = new ArrayList<>();
        journal.replay("salesforce", entries::add);
        return entries.stream().map(JsonNode::asText).toList();
    }

    /** Writes until it is killed and says each number once it is in the journal. */
    static final class JournalWriter {
        private JournalWriter() {}

        public static void main(String[] folder) {
            FileJournal journal = FileJournal.open(Path.of(folder[0]));
            journal.replay("salesforce", entry -> {});
            for (int i = 1; i < 1_000_000; i++) {
                journal.append("salesforce", IntNode.valueOf(i));
                System.out.println(i);
            }
        }
    }
}
