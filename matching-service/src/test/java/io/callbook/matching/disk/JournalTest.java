package io.callbook.matching.disk;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("new").resolve("test.journal");
    }

    @Test
    @DisplayName("MAT-16: what was added is there after the file was opened again, eldest first")
    void entriesSurviveReopening() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.add(Map.of("z é", bytes("first")));
            journal.add(Map.of("a", bytes("second")));
            journal.add(Map.of("a", bytes("ignored, because it is there already")));
        }

        try (Journal again = Journal.open(file)) {
            assertThat(again.entries().keySet()).containsExactly("z é", "a");
            assertThat(again.entries().get("z é")).isEqualTo(bytes("first"));
            assertThat(again.entries().get("a")).isEqualTo(bytes("second"));
            assertThat(again.size()).isEqualTo(2);
        }
    }

    @Test
    void whatIsDoneDoesNotComeBack() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.add(Map.of("1", bytes("one")));
            journal.add(Map.of("2", bytes("two")));
            journal.remove(List.of("1", "unheard of"));
        }

        try (Journal again = Journal.open(file)) {
            assertThat(again.entries().keySet()).containsExactly("2");
        }
    }

    @Test
    void theFileIsEmptyWhenNothingIsLeftAndUsableAfterwards() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.add(Map.of("1", bytes("one"), "2", bytes("two")));
            journal.remove(List.of("1", "2"));
            assertThat(file).isEmptyFile();

            journal.add(Map.of("3", bytes("three")));
        }

        assertThat(reopened()).containsOnlyKeys("3");
    }

    @Test
    void doneEntriesThatFillAFileAreCutOffWhenItIsOpened() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "+ YQ== YQ==\n- YQ==\n");

        assertThat(reopened()).isEmpty();
        assertThat(file).isEmptyFile();
    }

    @Test
    @DisplayName("MAT-16: a line that a crash cut off is no entry, then or later")
    void aTornLineIsNoEntry() throws IOException {
        try (Journal journal = Journal.open(file)) {
            journal.add(Map.of("1", bytes("one")));
        }
        byte[] whole = Files.readAllBytes(file);
        for (String torn : List.of("+", "+ Mg", "+ Mg== ", "+ Mg== AAAA", "+ Mg== AAAA BBBB")) {
            Files.write(file, whole);
            Files.writeString(file, torn, StandardOpenOption.APPEND);

            assertThat(reopened()).as(torn).containsOnlyKeys("1");
            assertThat(reopened()).as(torn).containsOnlyKeys("1");
            try (Journal journal = Journal.open(file)) {
                journal.add(Map.of("3", bytes("three")));
            }
            assertThat(reopened()).as(torn).containsOnlyKeys("1", "3");
        }
    }

    @Test
    void whatADamagedDiskLeftIsSkipped() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {(byte) 0xC3, 0, (byte) 0xFF, '\n'});
        Files.writeString(
                file, "+ !!! AAAA\n? YQ== YQ==\n+ YQ== YQ==\n", StandardOpenOption.APPEND);

        Map<String, byte[]> read = reopened();

        assertThat(read).containsOnlyKeys("a");
        assertThat(read.get("a")).isEqualTo("a".getBytes(US_ASCII));
    }

    @Test
    void anInterruptedThreadWritesAllTheSame() throws IOException {
        try (Journal journal = Journal.open(file)) {
            Thread.currentThread().interrupt();
            journal.add(Map.of("1", bytes("one")));
            assertThat(Thread.interrupted()).isTrue();
            journal.add(Map.of("2", bytes("two")));
        }

        assertThat(reopened()).containsOnlyKeys("1", "2");
    }

    @Test
    void whoeverOpensAJournalTwiceIsRefused() throws IOException {
        try (Journal open = Journal.open(file)) {
            open.add(Map.of("1", bytes("one")));

            assertThatThrownBy(() -> Journal.open(file))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot be used")
                    .cause()
                    .hasMessageContaining("This process uses");
        }
        assertThat(reopened()).containsOnlyKeys("1");
    }

    @Test
    void anotherProcessIsRefused() throws Exception {
        try (Journal open = Journal.open(file)) {
            open.add(Map.of("1", bytes("one")));
            assertThat(openedByAnotherProcess()).isEqualTo(JournalOpener.REFUSED);
        }
        assertThat(openedByAnotherProcess()).isEqualTo(JournalOpener.OPENED);
    }

    @Test
    void itAnswersLikeAMapWhateverHappens() throws IOException {
        Random random = new Random(20261121);
        Map<String, String> model = new HashMap<>();
        for (int round = 0; round < 20; round++) {
            try (Journal journal = Journal.open(file)) {
                for (int step = 0; step < 30; step++) {
                    String id = "id " + random.nextInt(12);
                    if (random.nextInt(5) < 2) {
                        journal.add(Map.of(id, bytes("value " + round + step)));
                        model.putIfAbsent(id, "value " + round + step);
                    } else {
                        journal.remove(List.of(id));
                        model.remove(id);
                    }
                }
            }
            Map<String, String> read = new HashMap<>();
            reopened().forEach((id, value) -> read.put(id, new String(value, UTF_8)));
            assertThat(read).isEqualTo(model);
        }
    }

    private int openedByAnotherProcess() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes(Journal.class)
                                + java.io.File.pathSeparator
                                + classes(JournalOpener.class),
                        JournalOpener.class.getName(),
                        file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    private static String classes(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    }

    private Map<String, byte[]> reopened() throws IOException {
        try (Journal journal = Journal.open(file)) {
            return journal.entries();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
