package io.callbook.gateway.csv;

import io.callbook.gateway.spi.Capabilities;
import io.callbook.gateway.spi.ConnectionCheck;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.FetchRequest;
import io.callbook.gateway.spi.ObjectDescription;
import io.callbook.gateway.spi.ObjectDescription.FieldDescription;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one file from its beginning to its end. The cursor is a position in the file, so that
 * reading goes on where it stopped. Of several rows with one id the first counts and the others are
 * unreadable; to know that after a restart, a new connector first passes over what was read.
 */
final class CsvConnector implements Connector {
    private final CsvFile file;
    private final String version;
    private final int pageSize;
    private @Nullable Reading reading;

    CsvConnector(CsvFile file, String version, int pageSize) {
        this.file = file;
        this.version = version;
        this.pageSize = pageSize;
    }

    /**
     * What is known of the file.
     *
     * @param header its columns
     * @param mapper knows the ids of all rows before the place
     * @param place where the mapper stands
     */
    private record Reading(CsvHeader header, CsvMapper mapper, CsvCursor place) {}

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, false, false, false);
    }

    @Override
    public ObjectDescription describe(String objectType) {
        checkObjectType(objectType);
        return new ObjectDescription(
                objectType,
                access(file::header).columns().stream()
                        .filter(name -> !name.isEmpty())
                        .map(name -> new FieldDescription(name, name, "text", false, false))
                        .toList());
    }

    @Override
    public RecordPage fetch(FetchRequest request) {
        checkObjectType(request.objectType());
        return access(() -> page(request));
    }

    @Override
    public List<ConnectionCheck> check() {
        try {
            List<String> columns = access(file::header).columns();
            return List.of(
                    ConnectionCheck.passed(
                            "Header", "The columns are " + String.join(", ", columns) + "."));
        } catch (ConnectorException e) {
            return List.of(ConnectionCheck.failed("Header", e.getMessage(), "Put the file right."));
        }
    }

    @Override
    public void close() {
        reading = null;
    }

    private RecordPage page(FetchRequest request) throws IOException {
        Reading at = readingAt(request);
        Set<String> fields = new HashSet<>(request.fields());
        List<RecordChange> changes = new ArrayList<>();
        CsvCursor place = at.place();
        boolean ended = false;
        try (CsvRows rows = file.rows(at.header(), place)) {
            while (changes.size() < pageSize && !ended) {
                Optional<CsvRow> row = rows.next();
                ended = row.isEmpty();
                if (row.isPresent()) {
                    change(row.get(), at.mapper(), fields).ifPresent(changes::add);
                    place = new CsvCursor(row.get().end(), row.get().number());
                }
            }
        }
        reading = new Reading(at.header(), at.mapper(), place);
        return new RecordPage(
                changes,
                place.encoded(),
                ended,
                OptionalLong.of(estimate(at.header(), place)),
                missing(at.header(), request.fields()));
    }

    private static Optional<RecordChange> change(CsvRow row, CsvMapper mapper, Set<String> fields) {
        return switch (row) {
            case CsvRow.Values values -> Optional.of(mapper.change(values, fields));
            case CsvRow.Broken broken ->
                    Optional.of(mapper.broken(broken.number(), broken.reason()));
            case CsvRow.Blank _ -> Optional.empty();
        };
    }

    /** Goes on, or, at another place than where the last page ended, passes over what is before. */
    private Reading readingAt(FetchRequest request) throws IOException {
        CsvHeader header = reading == null ? file.header() : reading.header();
        CsvCursor from =
                request.cursor().isStart()
                        ? new CsvCursor(header.end(), header.number())
                        : CsvCursor.of(request.cursor());
        return reading != null && reading.place().equals(from)
                ? reading
                : new Reading(header, mapperUpTo(header, from), from);
    }

    private CsvMapper mapperUpTo(CsvHeader header, CsvCursor end) throws IOException {
        CsvMapper mapper = new CsvMapper(header, version);
        try (CsvRows rows = file.rows(header, new CsvCursor(header.end(), header.number()))) {
            long position = header.end();
            while (position < end.offset()) {
                CsvRow row =
                        rows.next()
                                .orElseThrow(() ->
                                        new ConnectorException.CursorExpired(
                                                "The file is shorter than when it was" + " read."));
                position = row.end();
                if (row instanceof CsvRow.Values values) {
                    mapper.skip(values);
                }
            }
        }
        return mapper;
    }

    /** The rows so far, and as many for the rest as it is longer. */
    private long estimate(CsvHeader header, CsvCursor place) throws IOException {
        long rows = place.number() - header.number();
        long read = place.offset() - header.end();
        return read == 0 ? 0 : Math.round((double) (file.size() - header.end()) / read * rows);
    }

    private static List<String> missing(CsvHeader header, List<String> fields) {
        return fields.stream()
                .filter(name -> !header.columns().contains(name))
                .filter(name -> !name.equals(CsvConnectorFactory.ROW_NUMBER))
                .toList();
    }

    private static void checkObjectType(String objectType) {
        if (!Objects.equals(objectType, CsvConnectorFactory.OBJECT_TYPE)) {
            throw new ConnectorException.PermissionMissing(
                    "A file has no object type '%s', only '%s'."
                            .formatted(objectType, CsvConnectorFactory.OBJECT_TYPE));
        }
    }

    /** Something that reads the file. */
    private interface Access<T> {
        T read() throws IOException;
    }

    private static <T> T access(Access<T> access) {
        try {
            return access.read();
        } catch (IOException e) {
            throw new ConnectorException.SourceUnavailable(
                    "The file cannot be read from where it is kept. It is tried again by itself.",
                    e);
        }
    }
}
