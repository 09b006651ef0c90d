package io.callbook.matching.disk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {
    private static final long ROOM = 1 << 24;

    @TempDir Path temporary;

    private Path folder;

    @BeforeEach
    void nameTheFolder() {
        folder = temporary.resolve("new").resolve("spool");
    }

    @Test
    @DisplayName("MAT-16: what was added is there after the spool was opened again, eldest first")
    void entriesSurviveReopening() throws IOException {
        try (Spool spool = Spool.open(folder, ROOM)) {
            assertThat(spool.add(entries("first", ""))).isEqualTo(2);
        }
        try (Spool spool = Spool.open(folder, ROOM)) {
            assertThat(spool.size()).isEqualTo(2);
            spool.add(entries("third"));
        }

        assertThat(emptied()).containsExactly("first", "", "third");
    }

    @Test
    void theEldestStayUntilTheyAreRemovedAndOnlyTheyAreRemoved() throws IOException {
        try (Spool spool = Spool.open(folder, ROOM)) {
            spool.add(entries("first", "second"));

            assertThat(texts(spool.eldest())).containsExactly("first", "second");
            spool.add(entries("third"));
            assertThat(texts(spool.eldest())).containsExactly("first", "second");
            spool.removeEldest();

            assertThat(texts(spool.eldest())).containsExactly("third");
            spool.removeEldest();
            assertThat(spool.isEmpty()).isTrue();
            assertThat(spool.size()).isZero();
            assertThat(spool.eldest()).isEmpty();
        }
        assertThat(files()).as("nothing is left on the disk").isEmpty();
    }

    @Test
    void manyEntriesLieInSeveralFilesInTheirOrder() throws IOException {
        List<String> many = IntStream.range(0, 3_000).mapToObj(i -> i + "x".repeat(1_000)).toList();
        try (Spool spool = Spool.open(folder, ROOM)) {
            assertThat(spool.add(bytes(many))).isEqualTo(3_000);
            assertThat(spool.parts()).isEqualTo(3);
            assertThat(spool.eldest()).hasSizeLessThan(1_100);
        }

        assertThat(emptied()).isEqualTo(many);
    }

    @Test
    @DisplayName("MAT-16: a full spool takes no more, says how much it took, and keeps what it has")
    void aFullSpoolTakesNoMore() throws IOException {
        List<String> tooMany =
                IntStream.range(0, 3_000).mapToObj(i -> i + "x".repeat(1_000)).toList();
        int taken;
        try (Spool spool = Spool.open(folder, 1_500_000)) {
            taken = spool.add(bytes(tooMany));
            assertThat(taken).isBetween(1_500, 2_200);
            assertThat(spool.add(entries("more"))).isZero();

            spool.eldest();
            spool.removeEldest();
            assertThat(spool.add(entries("there is room again"))).isEqualTo(1);
        }

        assertThat(emptied()).endsWith(tooMany.get(taken - 1), "there is room again");
    }

    @Test
    @DisplayName(
            "MAT-16: an entry that a crash cut off is none, and hides none that comes after it")
    void aTornEntryIsNone() throws IOException {
        try (Spool spool = Spool.open(folder, ROOM)) {
            spool.add(entries("whole", "torn"));
        }
        byte[] written = Files.readAllBytes(file());
        int whole = 2 * Integer.BYTES + "whole".length();
        for (int length = whole; length < written.length; length++) {
            try (Stream<Path> left = files().stream()) {
                left.forEach(SpoolTest::delete);
            }
            Files.write(folder.resolve("000000000001.spool"), cut(written, length));

            try (Spool spool = Spool.open(folder, ROOM)) {
                assertThat(spool.size()).isEqualTo(1);
                spool.add(entries("later"));
            }

            assertThat(emptied()).as("cut at %d", length).containsExactly("whole", "later");
        }
    }

    @Test
    void bytesThatADamagedDiskChangedAreNoEntry() throws IOException {
        try (Spool spool = Spool.open(folder, ROOM)) {
            spool.add(entries("whole", "damaged"));
        }
        byte[] written = Files.readAllBytes(file());
        written[written.length - 1] ^= 1;
        Files.write(file(), written);

        assertThat(emptied()).containsExactly("whole");
    }

    @Test
    @DisplayName("MAT-16: what a damaged disk holds is put aside, not deleted")
    void aDamagedFileIsPutAside() throws IOException {
        try (Spool spool = Spool.open(folder, ROOM)) {
            spool.add(entries("whole", "damaged", "behind it"));
        }
        byte[] written = Files.readAllBytes(file());
        int second = 2 * (2 * Integer.BYTES) + "whole".length();
        written[second] ^= 1;
        Files.write(file(), written);

        assertThat(emptied()).containsExactly("whole");

        assertThat(files()).isEmpty();
        assertThat(folder.resolve("000000000001.spool.damaged")).hasBinaryContent(written);
    }

    @Test
    void aFileWithoutAnyEntryIsPutAsideAtOnce() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("000000000007.spool"), new byte[] {0, 0});

        try (Spool spool = Spool.open(folder, ROOM)) {
            assertThat(spool.isEmpty()).isTrue();
        }

        assertThat(files()).isEmpty();
        assertThat(folder.resolve("000000000007.spool.damaged")).exists();
    }

    @Test
    void damageThatComesWhileTheSpoolIsOpenIsPutAsideToo() throws IOException {
        try (Spool spool = Spool.open(folder, ROOM)) {
            spool.add(entries("whole", "damaged"));
            byte[] written = Files.readAllBytes(file());
            written[written.length - 1] ^= 1;
            Files.write(file(), written);

            assertThat(texts(spool.eldest())).containsExactly("whole");
            spool.removeEldest();
            assertThat(spool.isEmpty()).isTrue();
        }
        assertThat(folder.resolve("000000000001.spool.damaged")).exists();
    }

    @Test
    void anInterruptedThreadWritesAllTheSame() throws IOException {
        try (Spool spool = Spool.open(folder, ROOM)) {
            Thread.currentThread().interrupt();
            spool.add(entries("1"));
            assertThat(Thread.interrupted()).isTrue();
            spool.add(entries("2"));
        }

        assertThat(emptied()).containsExactly("1", "2");
    }

    @Test
    void filesAreTheOwnersAlone() throws IOException {
        try (Spool spool = Spool.open(folder, ROOM)) {
            spool.add(entries("a number"));
        }

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whoeverOpensASpoolTwiceIsRefused() throws IOException {
        try (Spool open = Spool.open(folder, ROOM)) {
            open.add(entries("1"));

            assertThatThrownBy(() -> Spool.open(folder, ROOM))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("cannot be used");
        }
        assertThat(emptied()).containsExactly("1");
    }

    @Test
    void nothingIsAddedToAClosedSpool() throws IOException {
        Spool spool = Spool.open(folder, ROOM);
        spool.close();

        assertThatThrownBy(() -> spool.add(entries("1"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itAnswersLikeAQueueWhateverHappens() throws IOException {
        Random random = new Random(20261128);
        Deque<String> model = new ArrayDeque<>();
        for (int round = 0; round < 30; round++) {
            try (Spool spool = Spool.open(folder, ROOM)) {
                for (int step = 0; step < 30; step++) {
                    if (random.nextBoolean()) {
                        List<String> more =
                                IntStream.range(0, random.nextInt(4))
                                        .mapToObj(i -> "x".repeat(random.nextInt(300_000)))
                                        .toList();
                        spool.add(bytes(more));
                        model.addAll(more);
                    } else if (!spool.isEmpty()) {
                        for (String each : texts(spool.eldest())) {
                            assertThat(each).isEqualTo(model.removeFirst());
                        }
                        spool.removeEldest();
                    }
                    assertThat(spool.size()).isEqualTo(model.size());
                }
            }
        }
        assertThat(emptied()).containsExactlyElementsOf(model);
    }

    private List<String> emptied() throws IOException {
        List<String> all = new ArrayList<>();
        try (Spool spool = Spool.open(folder, ROOM)) {
            while (!spool.isEmpty()) {
                all.addAll(texts(spool.eldest()));
                spool.removeEldest();
            }
        }
        return all;
    }

    private Path file() throws IOException {
        assertThat(files()).hasSize(1);
        return files().getFirst();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.toString().endsWith(".spool")).toList();
        }
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] cut(byte[] bytes, int length) {
        return java.util.Arrays.copyOf(bytes, length);
    }

    private static List<byte[]> entries(String... texts) {
        return bytes(List.of(texts));
    }

    private static List<byte[]> bytes(List<String> texts) {
        return texts.stream().map(text -> text.getBytes(UTF_8)).toList();
    }

    private static List<String> texts(List<byte[]> entries) {
        return entries.stream().map(bytes -> new String(bytes, UTF_8)).toList();
    }
}
