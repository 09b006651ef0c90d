package io.callbook.sandbox.salesforce.schema;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads an object's fields from the table {@code /salesforce/<Object>.csv}. */
final class SchemaReader {
    private static final Pattern SPACES = Pattern.compile(" +");
    private static final Pattern BAR = Pattern.compile("\\|");

    private SchemaReader() {}

    static SObjectType read(String name, String labelPlural, String keyPrefix) {
        List<Field> fields = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(open("/salesforce/" + name + ".csv"))) {
            for (NamedCsvRecord row : rows) {
                fields.add(field(fields.size(), row));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("schema of " + name, unreadable);
        }
        return new SObjectType(name, labelPlural, keyPrefix, fields);
    }

    private static InputStream open(String path) {
        InputStream table = SchemaReader.class.getResourceAsStream(path);
        if (table == null) {
            throw new IllegalStateException("the schema table " + path + " is not in the jar");
        }
        return table;
    }

    private static Field field(int position, NamedCsvRecord row) {
        return new Field(
                position,
                row.getField("name"),
                row.getField("label"),
                type(row.getField("type")),
                Integer.parseInt(row.getField("length")),
                flags(row.getField("flags")),
                parts(BAR, row.getField("referenceTo")),
                orNull(row.getField("relationship")),
                orNull(row.getField("compound")),
                parts(BAR, row.getField("picklist")));
    }

    private static FieldType type(String wireName) {
        for (FieldType type : FieldType.values()) {
            if (type.wireName().equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no such field type: " + wireName);
    }

    private static Set<FieldFlag> flags(String words) {
        return parts(SPACES, words).stream().map(FieldFlag::ofWord).collect(Collectors.toSet());
    }

    private static List<String> parts(Pattern separator, String text) {
        return text.isEmpty() ? List.of() : List.of(separator.split(text));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
