package io.callbook.gateway.imports;

import io.callbook.gateway.connection.Connections;
import io.callbook.gateway.csv.CsvConnectorFactory;
import io.callbook.gateway.ledger.RunKind;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.SyncKey;
import io.callbook.gateway.plan.ObjectMapping;
import io.callbook.gateway.plan.PhoneRule;
import io.callbook.gateway.platform.ProblemType;
import io.callbook.gateway.platform.Refusal;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.ObjectDescription.FieldDescription;
import io.callbook.gateway.sync.RunSchedule;
import io.callbook.gateway.sync.SyncKind;
import io.callbook.gateway.sync.SyncRepository;
import io.callbook.gateway.sync.SyncSettings;
import io.callbook.gateway.sync.SyncState;
import io.callbook.gateway.sync.Syncs;
import io.callbook.problem.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Takes files from clients and sees to it that they are taken in. */
@Singleton
public class Imports {
    private static final ObjectMapping NO_MAPPING = ObjectMapping.builder().build();

    private final Jdbi jdbi;
    private final ImportRepository imports;
    private final ChunkContent content;
    private final Connections connections;
    private final SyncRepository syncs;
    private final RunRepository runs;
    private final RunSchedule schedule;
    private final ImportConfig config;

    Imports(
            Jdbi jdbi,
            ImportRepository imports,
            ChunkContent content,
            Connections connections,
            SyncRepository syncs,
            RunRepository runs,
            RunSchedule schedule,
            ImportConfig config) {
        this.jdbi = jdbi;
        this.imports = imports;
        this.content = content;
        this.connections = connections;
        this.syncs = syncs;
        this.runs = runs;
        this.schedule = schedule;
        this.config = config;
    }

    /**
     * Stores a file and lets it be taken in.
     *
     * @throws ProblemException if it is no file that can be taken in; nothing is kept of it then
     */
    ImportFile receive(String accountId, ImportRequest request, InputStream file)
            throws IOException {
        imports.forget(accountId, config.keep());
        long importId =
                imports.insert(
                        accountId,
                        request.source(),
                        request.fileName(),
                        request.options(NO_MAPPING));
        boolean accepted = false;
        try {
            store(accountId, importId, file);
            accept(accountId, importId, request);
            accepted = true;
        } finally {
            if (!accepted) {
                imports.delete(accountId, importId);
            }
        }
        return get(accountId, importId);
    }

    /**
     * An import of an account.
     *
     * @throws ProblemException if there is none
     */
    ImportFile get(String accountId, long importId) {
        return imports.find(accountId, importId)
                .orElseThrow(() -> Refusal.notFound("The import", Long.toString(importId)));
    }

    private void accept(String accountId, long importId, ImportRequest request) {
        ImportOptions options = request.options(mapping(accountId, importId, request));
        SyncKey sync = provideSync(accountId, request.source());
        jdbi.useTransaction(handle -> {
            imports.queue(handle, accountId, importId, options);
            runs.enqueue(handle, sync, RunKind.IMPORT);
        });
        schedule.runSoon(sync);
    }

    private void store(String accountId, long importId, InputStream file) throws IOException {
        long size = content.store(accountId, importId, file, config.largestFile());
        if (size == 0) {
            throw unusable("The file is empty: send a CSV file with a header line.");
        }
        if (size > config.largestFile()) {
            throw ProblemType.BODY_TOO_LARGE.because(
                    "The file has more than %d bytes: cut it into several files with the same"
                                    .formatted(config.largestFile())
                            + " 'source'.");
        }
    }

    private ObjectMapping mapping(String accountId, long importId, ImportRequest request) {
        List<String> columns = columns(accountId, importId, request);
        ObjectMapping mapping = HeaderMapping.of(columns);
        if (!HeaderMapping.isUsable(mapping)) {
            throw unusable(
                    "No column holds a name or a telephone number. Expected are columns such as"
                            + " 'Name', 'First Name', 'Last Name', 'Phone', 'Mobile', 'Company',"
                            + " 'Email', 'Country'; the file has: "
                            + String.join(", ", columns)
                            + ".");
        }
        return mapping;
    }

    private List<String> columns(String accountId, long importId, ImportRequest request) {
        try (Connector connector =
                FileConnectors.open(
                        content, accountId, request.source(), importId, request.idColumn())) {
            return connector.describe(CsvConnectorFactory.OBJECT_TYPE).fields().stream()
                    .map(FieldDescription::name)
                    .toList();
        } catch (ConnectorException.InvalidSettings e) {
            if (e.setting().equals(CsvConnectorFactory.ID_COLUMN)) {
                throw e;
            }
            throw unusable(
                    e.getMessage()
                            + " Expected is a CSV file in UTF-8 whose first line names the"
                            + " columns.");
        }
    }

    /** The sync that keeps the links of a source's rows, made if there is none yet. */
    private SyncKey provideSync(String accountId, String source) {
        connections.provide(accountId, source, CsvConnectorFactory.TYPE);
        SyncKey key = new SyncKey(accountId, Syncs.IMPORT_PREFIX + source);
        syncs.insert(
                key,
                "Import of " + source,
                source,
                SyncKind.IMPORT,
                SyncState.ACTIVE,
                new SyncSettings(
                        "import",
                        List.of(CsvConnectorFactory.OBJECT_TYPE),
                        true,
                        false,
                        0,
                        PhoneRule.REJECT_RECORD,
                        Map.of()));
        return key;
    }

    private static ProblemException unusable(String sentence) {
        return ProblemType.INVALID_VALUE.because(sentence);
    }
}
