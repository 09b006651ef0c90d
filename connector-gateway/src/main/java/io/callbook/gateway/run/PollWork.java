package io.callbook.gateway.run;

import io.callbook.gateway.apply.SyncScope;
import io.callbook.gateway.capture.Capture;
import io.callbook.gateway.connection.Connections;
import io.callbook.gateway.ledger.RunCounts;
import io.callbook.gateway.ledger.RunKind;
import io.callbook.gateway.ledger.RunRepository;
import io.callbook.gateway.ledger.RunTicket;
import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.RecordPage;
import io.callbook.gateway.sync.Sync;
import io.callbook.gateway.sync.SyncKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Reads what there is and what changed, and applies it. The object types take turns page by page,
 * and each page is applied before the next is read, so that contacts can be matched while the first
 * copy is on its way (CAP-2).
 */
@ApplicationScoped
public final class PollWork implements SyncWork {
    private final Scopes scopes;
    private final Connections connections;
    private final Capture capture;
    private final Backlog backlog;
    private final RunRepository runs;
    private final RunMetrics metrics;

    /** Reads by capture, applies by the backlog. */
    public PollWork(
            Scopes scopes,
            Connections connections,
            Capture capture,
            Backlog backlog,
            RunRepository runs,
            RunMetrics metrics) {
        this.scopes = scopes;
        this.connections = connections;
        this.capture = capture;
        this.backlog = backlog;
        this.runs = runs;
        this.metrics = metrics;
    }

    @Override
    public SyncKind kind() {
        return SyncKind.POLLED;
    }

    @Override
    public void execute(Sync sync, RunTicket ticket) {
        SyncScope scope = scopes.of(sync);
        if (scope.config().mappings().isEmpty()) {
            return;
        }
        try (Connector connector =
                connections.open(ticket.sync().accountId(), scope.connectionId())) {
            List<TypeReading> readings =
                    types(sync, scope).stream()
                            .map(type -> reading(scope, connector, type))
                            .toList();
            try {
                readAndApply(scope, ticket, readings, freshSince(sync, ticket));
            } finally {
                readings.forEach(TypeReading::close);
            }
        }
        types(sync, scope).forEach(type -> backlog.retry(scope, ticket, type));
    }

    /** In the order of the configuration: who comes first is created first, and so preferred. */
    private static List<String> types(Sync sync, SyncScope scope) {
        return sync.settings().objectTypes().stream()
                .filter(scope.config().mappings()::containsKey)
                .toList();
    }

    private TypeReading reading(SyncScope scope, Connector connector, String type) {
        return new TypeReading(
                capture,
                connector,
                scope.stream(type),
                scope.sync().syncId(),
                scope.config().mappings().get(type).fields());
    }

    private void readAndApply(
            SyncScope scope, RunTicket ticket, List<TypeReading> readings, Instant freshSince) {
        Deque<TypeReading> turns = new ArrayDeque<>(readings);
        while (!turns.isEmpty()) {
            runs.check(ticket);
            TypeReading turn = turns.remove();
            boolean done = turn.read(freshSince, (handle, page) -> count(handle, ticket, page));
            backlog.apply(scope, ticket, turn.objectType());
            if (!done) {
                turns.add(turn);
            }
        }
    }

    private void count(Handle handle, RunTicket ticket, RecordPage page) {
        metrics.captured(page.changes().size());
        runs.add(handle, ticket, RunCounts.captured(page.changes().size()));
    }

    /** A poll is spared if another sync of the connection has read a little while ago (CAP-10). */
    private static Instant freshSince(Sync sync, RunTicket ticket) {
        if (ticket.kind() != RunKind.INCREMENTAL) {
            return ticket.requestedAt();
        }
        return ticket.requestedAt().minusSeconds(sync.settings().pollIntervalSeconds() / 2);
    }
}
