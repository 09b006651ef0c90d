package io.callbook.gateway.imports;

import io.callbook.gateway.ledger.Settlement;
import io.callbook.gateway.plan.Reason;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says of rows what became of their records. Pure. */
final class RowResults {
    private RowResults() {}

    static List<ImportRow> of(List<ImportRow> rows, List<Settlement> settlements) {
        Map<String, Settlement> byId =
                settlements.stream()
                        .collect(Collectors.toMap(Settlement::externalId, Function.identity()));
        return rows.stream()
                .map(row ->
                        settled(
                                row,
                                Objects.requireNonNull(byId.get(row.externalId().orElseThrow()))))
                .toList();
    }

    /** How many rows have which outcome. */
    static ImportCounts count(List<ImportRow> rows) {
        return new ImportCounts(
                0,
                0,
                count(rows, RowOutcome.CREATED),
                count(rows, RowOutcome.UPDATED),
                count(rows, RowOutcome.UNCHANGED),
                count(rows, RowOutcome.REJECTED));
    }

    private static ImportRow settled(ImportRow row, Settlement settlement) {
        return new ImportRow(
                row.number(),
                row.externalId(),
                Optional.of(outcome(settlement)),
                settlement.contactId(),
                settlement.reason().map(Reason::sentence));
    }

    private static RowOutcome outcome(Settlement settlement) {
        return switch (settlement.outcome()) {
            case CREATED -> RowOutcome.CREATED;
            case UPDATED -> RowOutcome.UPDATED;
            case UNCHANGED -> RowOutcome.UNCHANGED;
            case EXCLUDED, FAILED -> RowOutcome.REJECTED;
            case DELETED, UNLINKED -> throw new IllegalStateException("An import deletes nothing");
        };
    }

    private static long count(List<ImportRow> rows, RowOutcome outcome) {
        return rows.stream()
                .filter(row -> row.outcome().filter(each -> each == outcome).isPresent())
                .count();
    }
}
