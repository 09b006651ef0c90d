package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.FieldDiff;
import io.callbook.contacts.contact.model.Operation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Appends to the history (LOG-5). */
final class HistoryRows {
    private static final String INSERT =
            """
            insert into contact_history
                   (account_id, contact_id, version, changed_at, operation, actor, source, reason,
                    other_contact_id, changes)
            select $1, h.contact_id, h.version, now(), h.operation, $6, $7, $8,
                   h.other_id, h.changes::jsonb
              from unnest($2::uuid[], $3::bigint[], $4::smallint[], $5::text[], $9::uuid[])
                       as h (contact_id, version, operation, changes, other_id)
            """;

    private final Statements statements;

    HistoryRows(Statements statements) {
        this.statements = statements;
    }

    Uni<Void> append(ContactWrites writes, Authorship by) {
        List<Line> lines = new ArrayList<>();
        writes.created().forEach(c -> lines.add(created(c)));
        writes.changed().forEach(c -> lines.add(changed(c)));
        writes.ended().forEach(e -> lines.add(ended(e)));
        Tuple values =
                statements
                        .ids(lines, Line::contactId)
                        .addValue(Statements.numbers(lines, Line::version))
                        .addValue(Statements.codes(lines, line -> line.operation().code()))
                        .addValue(Statements.texts(lines, Line::changes))
                        .addValue(by.actor())
                        .addValue(by.source())
                        .addValue(by.reason())
                        .addValue(Statements.uuids(lines, Line::otherId));
        return statements.execute(INSERT, values);
    }

    /** What a first creation said is what its next change, or the contact itself, tells. */
    private static Line created(NewContact contact) {
        String changes =
                contact.operation() == Operation.CREATED
                        ? null
                        : StoreJson.write(FieldDiff.appeared(contact.state()));
        return new Line(
                contact.contactId(),
                contact.version(),
                contact.operation(),
                changes,
                contact.otherId());
    }

    private static Line ended(EndedContact contact) {
        return new Line(
                contact.contactId(),
                contact.before().version() + 1,
                contact.operation(),
                StoreJson.write(FieldDiff.vanished(contact.before().state())),
                contact.mergedInto());
    }

    private static Line changed(ContactChange change) {
        Map<String, FieldDiff.Change> changes =
                FieldDiff.between(change.before().state(), change.after());
        return new Line(
                change.contactId(),
                change.before().version() + 1,
                change.operation(),
                StoreJson.write(changes),
                change.otherId());
    }

    private record Line(
            UUID contactId,
            long version,
            Operation operation,
            @Nullable String changes,
            @Nullable UUID otherId) {}
}
