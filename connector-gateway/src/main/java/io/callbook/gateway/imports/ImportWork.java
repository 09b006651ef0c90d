package io.callbook.gateway.imports;

import io.callbook.gateway.apply.Applier;
import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.capture.Capture;
import io.callbook.gateway.capture.StreamReader;
import io.callbook.gateway.csv.CsvConnectorFactory;
import io.callbook.gateway.ledger.Ledger;
import io.callbook.gateway.ledger.RunCounts;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.RunTicket;
import io.callbook.gateway.ledger.Settlement;
import io.callbook.gateway.replica.ReplicaRecord;
import io.callbook.gateway.replica.ReplicaRepository;
import io.callbook.gateway.run.RunMetrics;
import io.callbook.gateway.run.Scopes;
import io.callbook.gateway.run.SyncWork;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.sync.Sync;
import io.callbook.gateway.sync.SyncKind;
import io.quarkus.logging.Log;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Takes in the waiting files of a source, one after the other, each from where it was. */
@Singleton
final class ImportWork implements SyncWork {
    private final ImportRepository imports;
    private final RowRepository rows;
    private final ChunkContent content;
    private final Scopes scopes;
    private final Capture capture;
    private final ReplicaRepository replica;
    private final Applier applier;
    private final Ledger ledger;
    private final RunRepository runs;
    private final RunMetrics metrics;

    ImportWork(
            ImportRepository imports,
            RowRepository rows,
            ChunkContent content,
            Scopes scopes,
            Capture capture,
            ReplicaRepository replica,
            Applier applier,
            Ledger ledger,
            RunRepository runs,
            RunMetrics metrics) {
        this.imports = imports;
        this.rows = rows;
        this.content = content;
        this.scopes = scopes;
        this.capture = capture;
        this.replica = replica;
        this.applier = applier;
        this.ledger = ledger;
        this.runs = runs;
        this.metrics = metrics;
    }

    @Override
    public SyncKind kind() {
        return SyncKind.IMPORT;
    }

    @Override
    public void execute(Sync sync, RunTicket ticket) {
        Optional<ImportFile> next = findNext(sync);
        while (next.isPresent()) {
            takeIn(sync, ticket, next.get());
            next = findNext(sync);
        }
    }

    private Optional<ImportFile> findNext(Sync sync) {
        return imports.findOpen(sync.key().accountId(), sync.connectionId());
    }

    private void takeIn(Sync sync, RunTicket ticket, ImportFile file) {
        try {
            readAndApply(sync, ticket, file);
            imports.succeed(file);
            Log.infof("The import %d of %s is complete", file.importId(), file.accountId());
        } catch (ConnectorException e) {
            if (e.isRetryable()) {
                throw e;
            }
            imports.fail(file, Objects.requireNonNullElse(e.getMessage(), "Unreadable"));
        } catch (TargetException.Refused e) {
            imports.fail(file, Objects.requireNonNullElse(e.getMessage(), "Refused"));
        }
    }

    private void readAndApply(Sync sync, RunTicket ticket, ImportFile file) {
        ImportOptions options = file.options();
        SyncScope scope =
                scopes.ofFile(
                        sync,
                        CsvConnectorFactory.OBJECT_TYPE,
                        options.mapping(),
                        options.phoneRule(),
                        options.region());
        try (RowConnector connector =
                        new RowConnector(
                                FileConnectors.open(
                                        content,
                                        file.accountId(),
                                        file.source(),
                                        file.importId(),
                                        options.idColumn()));
                StreamReader reader = open(connector, scope, options)) {
            if (!file.opened()) {
                reader.readAgain();
                imports.opened(file);
            }
            while (!readPage(reader, connector, ticket, file)) {
                applyWaiting(scope, ticket, file);
            }
            applyWaiting(scope, ticket, file);
        }
    }

    private StreamReader open(RowConnector connector, SyncScope scope, ImportOptions options) {
        return capture.open(
                        connector,
                        scope.stream(CsvConnectorFactory.OBJECT_TYPE),
                        scope.sync().syncId(),
                        options.mapping().fields())
                .orElseThrow(() ->
                        new ConnectorException.SourceUnavailable(
                                "Another process reads this source just now.", null));
    }

    private boolean readPage(
            StreamReader reader, RowConnector connector, RunTicket ticket, ImportFile file) {
        return reader.readPage(
                        (handle, page) -> {
                            List<ImportRow> read = connector.rows();
                            long rejected =
                                    read.stream().filter(row -> row.outcome().isPresent()).count();
                            rows.add(handle, file, read);
                            imports.read(
                                    handle,
                                    file,
                                    read.size(),
                                    rejected,
                                    page.estimatedTotal().orElse(0));
                            runs.add(handle, ticket, RunCounts.captured(read.size()));
                            metrics.captured(read.size());
                        })
                .caughtUp();
    }

    private void applyWaiting(SyncScope scope, RunTicket ticket, ImportFile file) {
        List<ImportRow> waiting = rows.waiting(file, applier.batchSize());
        while (!waiting.isEmpty()) {
            apply(scope, ticket, file, waiting);
            waiting = rows.waiting(file, applier.batchSize());
        }
    }

    private void apply(
            SyncScope scope, RunTicket ticket, ImportFile file, List<ImportRow> waiting) {
        runs.check(ticket);
        List<Settlement> settlements =
                applier.apply(scope, CsvConnectorFactory.OBJECT_TYPE, records(scope, waiting));
        List<ImportRow> settled = RowResults.of(waiting, settlements);
        ledger.record(
                ticket,
                settlements,
                handle -> {
                    rows.settle(handle, file, settled);
                    imports.done(handle, file, RowResults.count(settled));
                });
        metrics.settled(settlements);
    }

    private List<RecordChange> records(SyncScope scope, List<ImportRow> waiting) {
        List<String> ids =
                waiting.stream().map(row -> row.externalId().orElseThrow()).distinct().toList();
        Map<String, RecordChange> byId =
                replica.find(scope.stream(CsvConnectorFactory.OBJECT_TYPE), ids).stream()
                        .map(ReplicaRecord::change)
                        .collect(Collectors.toMap(RecordChange::externalId, change -> change));
        List<RecordChange> records = new ArrayList<>();
        ids.forEach(id -> records.add(byId.get(id)));
        return records;
    }
}
