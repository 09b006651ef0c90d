package io.callbook.gateway.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads rows of runs. */
final class RunRow {
    private RunRow() {}

    static RunTicket ticket(SyncKey sync, ResultSet rows) throws SQLException {
        return new RunTicket(
                sync,
                rows.getLong("run_id"),
                rows.getLong("token"),
                Names.parse(RunKind.class, rows.getString("kind")),
                Names.getInstant(rows, "requested_at"),
                rows.getInt("attempts"));
    }

    static SyncRun run(ResultSet rows) throws SQLException {
        return new SyncRun(
                rows.getLong("run_id"),
                Names.parse(RunKind.class, rows.getString("kind")),
                Names.parse(RunState.class, rows.getString("state")),
                Names.getInstant(rows, "requested_at"),
                Names.findInstant(rows, "started_at"),
                Names.findInstant(rows, "finished_at"),
                Optional.ofNullable(rows.getString("error")),
                new RunCounts(
                        rows.getLong("captured"),
                        rows.getLong("created"),
                        rows.getLong("updated"),
                        rows.getLong("deleted"),
                        rows.getLong("unchanged"),
                        rows.getLong("excluded"),
                        rows.getLong("failed")));
    }
}
