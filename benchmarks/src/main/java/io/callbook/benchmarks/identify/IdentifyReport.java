package io.callbook.benchmarks.identify;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** What was measured. What was left out is null in the file and a dash in the table. */
final class IdentifyReport {
    private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

    void put(Measure measure, double value) {
        values.put(measure, value);
    }

    /** Puts two measured values' quotient. */
    void putRatio(Measure ratio, Measure of, Measure to) {
        put(ratio, get(of) / get(to));
    }

    double get(Measure measure) {
        Double value = values.get(measure);
        if (value == null) {
            throw new IllegalStateException(measure + " was not measured");
        }
        return value;
    }

    void write(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode json = mapper.createObjectNode();
        for (Measure measure : Measure.values()) {
            Double value = values.get(measure);
            if (measure == Measure.ENTRIES && value != null) {
                json.put(measure.key(), value.longValue());
            } else {
                json.put(measure.key(), value);
            }
        }
        mapper.writeValue(file.toFile(), json);
    }

    String table() {
        StringBuilder text = new StringBuilder();
        for (Measure measure : Measure.values()) {
            Double value = values.get(measure);
            text.append(value == null ? measure.missingRow() : measure.row(value));
        }
        return text.toString();
    }
}
