package io.callbook.contacts.organization.store;

import io.callbook.contacts.organization.model.OrganizationReference;
import io.vertx.mutiny.sqlclient.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * One page of organizations by name.
 *
 * @param accountId of this account
 * @param prefix of the name's key; empty for any
 * @param name the whole key; null for any
 * @param reference only with this reference; null for any
 * @param after the key of the last name of the page before; empty for the first page
 * @param limit at most this many
 */
public record OrganizationQuery(
        String accountId,
        String prefix,
        @Nullable String name,
        @Nullable OrganizationReference reference,
        String after,
        int limit) {
    /** Greater than every text that begins with the prefix: no text has this character. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    /** The condition, with the order and the limit. */
    String condition() {
        StringBuilder condition = new StringBuilder(" where o.account_id = $1 and o.name_key > $2");
        condition.append(" and o.name_key >= $3 and o.name_key < $4");
        if (name != null) {
            condition.append(" and o.name_key = $6");
        }
        if (reference != null) {
            int first = name == null ? 6 : 7;
            condition.append(
                    """
                     and o.organization_id in (
                         select organization_id from organization_reference
                          where account_id = $1 and connection_id = $%d and object_type = $%d
                            and external_id = $%d)
                    """
                            .formatted(first, first + 1, first + 2));
        }
        return condition.append(" order by o.name_key limit $5").toString();
    }

    Tuple values() {
        Tuple values = Tuple.of(accountId, after, prefix, prefix + LAST, limit);
        if (name != null) {
            values.addValue(name);
        }
        if (reference != null) {
            values.addValue(reference.connectionId())
                    .addValue(reference.objectType())
                    .addValue(reference.externalId());
        }
        return values;
    }
}
