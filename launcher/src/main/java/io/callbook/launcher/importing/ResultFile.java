package io.callbook.launcher.importing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file in which each row's outcome is written down. */
final class ResultFile {
    private ResultFile() {}

    /**
     * A name beside nothing else: {@code people.results.csv}, then {@code people.results-2.csv}.
     */
    static Path next(Path folder, Path source) {
        String name = source.getFileName().toString();
        String stem = name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name;
        Path candidate = folder.resolve(stem + ".results.csv");
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = folder.resolve(stem + ".results-" + number + ".csv");
        }
        return candidate;
    }

    /** The first rows that were rejected, each with its reason. */
    static List<String> firstReasons(Path results, int limit) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(results)) {
            return rows.stream()
                    .filter(row -> field(row, "outcome").equals("rejected"))
                    .limit(limit)
                    .map(row -> "row " + row.getField(0) + ": " + field(row, "reason"))
                    .toList();
        }
    }

    private static String field(NamedCsvRecord row, String name) {
        return row.findField(name).orElse("");
    }
}
