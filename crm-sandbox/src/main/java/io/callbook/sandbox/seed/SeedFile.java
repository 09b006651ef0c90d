package io.callbook.sandbox.seed;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads a table of the folder {@code /seed}. */
final class SeedFile {
    private SeedFile() {}

    static List<NamedCsvRecord> read(String name) {
        try (InputStream file = SeedFile.class.getResourceAsStream("/seed/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the seed " + name + " is not in the jar");
            }
            return CsvReader.builder().ofNamedCsvRecord(file).stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the seed " + name, unreadable);
        }
    }
}
