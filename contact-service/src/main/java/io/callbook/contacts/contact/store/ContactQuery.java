package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Reference;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts a list shows.
 *
 * @param accountId of this account only
 * @param number only with this number; null for any
 * @param reference only with this reference; null for any
 * @param after only those created after this one; null for the first page
 * @param limit at most so many
 */
public record ContactQuery(
        String accountId,
        @Nullable NumberFilter number,
        @Nullable Reference reference,
        @Nullable Place after,
        int limit) {
    /**
     * A number, with its extension if one was asked for.
     *
     * @param e164 with the plus
     * @param extension empty for any
     */
    public record NumberFilter(String e164, String extension) {}

    /**
     * A place in the order of creation.
     *
     * @param createdAt of the last contact before it
     * @param contactId of the last contact before it
     */
    public record Place(Instant createdAt, UUID contactId) {}

    String condition() {
        StringBuilder text = new StringBuilder(" where c.account_id = $1");
        int next = 3;
        if (after != null) {
            text.append(" and (c.created_at, c.contact_id) > ($3, $4)");
            next = 5;
        }
        if (number != null) {
            text.append(" and c.contact_id in (select contact_id from contact_phone")
                    .append(" where account_id = $1 and e164 = $" + next++)
                    .append(" and $" + next + "::text in ('', extension))");
            next++;
        }
        if (reference != null) {
            text.append(" and c.contact_id in (select contact_id from contact_reference")
                    .append(" where account_id = $1 and connection_id = $" + next++)
                    .append(" and object_type = $" + next++)
                    .append(" and external_id = $" + next + ")");
        }
        return text.append(" order by c.created_at, c.contact_id limit $2").toString();
    }

    Tuple values() {
        Tuple values = Tuple.of(accountId, limit);
        if (after != null) {
            values.addValue(after.createdAt().atOffset(ZoneOffset.UTC));
            values.addValue(after.contactId());
        }
        if (number != null) {
            values.addValue(number.e164()).addValue(number.extension());
        }
        if (reference != null) {
            values.addValue(reference.connectionId())
                    .addValue(reference.objectType())
                    .addValue(reference.externalId());
        }
        return values;
    }
}
