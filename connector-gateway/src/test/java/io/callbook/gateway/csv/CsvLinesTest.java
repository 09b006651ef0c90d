package io.callbook.gateway.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a|b||c", "a|b||c|"})
    void everyKindOfLineEndEndsALine(String file) throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(lines(file.replace("|", end), 0)).containsExactly("a", "b", "", "c");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readingGoesOnBehindALine(String end) throws IOException {
        String file = "a" + end + "b" + end + "c";
        try (CsvLines lines = open(file, 0)) {
            long behind = lines.next().orElseThrow().end();
            assertThat(lines(file, behind)).containsExactly("b", "c");
        }
    }

    private static List<String> lines(String file, long from) throws IOException {
        List<String> texts = new ArrayList<>();
        try (CsvLines lines = open(file, from)) {
            for (Optional<CsvLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                texts.add(line.get().text().orElseThrow());
            }
        }
        return texts;
    }

    private static CsvLines open(String file, long from) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        int start = Math.toIntExact(from);
        return new CsvLines(new ByteArrayInputStream(bytes, start, bytes.length - start), from);
    }
}
