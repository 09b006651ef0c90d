package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Reference;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.UUID;

/**
 * Which contacts a list shows: those that all filters fit, in the order of ids, a page at a time.
 * The first filter's own index, which ends with the contact's id, is walked from where the page
 * before ended; the others are looked up for each contact that it finds.
 *
 * @param accountId of this account only
 * @param filters all must fit; none for all contacts
 * @param after only ids after this one
 * @param limit at most so many
 */
public record ContactQuery(String accountId, List<Filter> filters, UUID after, int limit) {
    /** Where the first page begins. */
    public static final UUID START = new UUID(0, 0);

    private static final int FIRST_FREE = 4;

    /** Copies the filters. */
    public ContactQuery {
        filters = List.copyOf(filters);
    }

    /** What contacts must have. */
    public sealed interface Filter {
        /** The values that its conditions name, in their order. */
        List<Object> values();

        /** A query of contact ids {@code f.contact_id} that fit, with conditions. */
        String source();

        /** Its conditions, the first value being this parameter. */
        String condition(int parameter);
    }

    /**
     * Has this number.
     *
     * @param e164 with the plus
     * @param extension empty for any
     */
    public record HasNumber(String e164, String extension) implements Filter {
        @Override
        public List<Object> values() {
            return List.of(e164, extension);
        }

        @Override
        public String source() {
            return "contact_phone f";
        }

        @Override
        public String condition(int parameter) {
            return "f.e164 = $%d and $%d::text in ('', f.extension)"
                    .formatted(parameter, parameter + 1);
        }
    }

    /**
     * Has this e-mail address.
     *
     * @param key in lower case
     */
    public record HasEmail(String key) implements Filter {
        @Override
        public List<Object> values() {
            return List.of(key);
        }

        @Override
        public String source() {
            return "contact_email f";
        }

        @Override
        public String condition(int parameter) {
            return "f.address_key = $" + parameter;
        }
    }

    /**
     * Has this reference, or this alias.
     *
     * @param reference to a CRM record
     */
    public record HasReference(Reference reference) implements Filter {
        @Override
        public List<Object> values() {
            return List.of(
                    reference.connectionId(), reference.objectType(), reference.externalId());
        }

        @Override
        public String source() {
            return "contact_reference f";
        }

        @Override
        public String condition(int parameter) {
            return "f.connection_id = $%d and f.object_type = $%d and f.external_id = $%d"
                    .formatted(parameter, parameter + 1, parameter + 2);
        }
    }

    /**
     * Has this tag, attribute or owner.
     *
     * @param kind which of them
     * @param name of the attribute; empty for the others
     * @param value to have
     */
    public record HasLabel(LabelKind kind, String name, String value) implements Filter {
        @Override
        public List<Object> values() {
            return List.of((short) kind.code(), name, value);
        }

        @Override
        public String source() {
            return "contact_label f";
        }

        @Override
        public String condition(int parameter) {
            return "f.kind = $%d and f.name = $%d and f.value = $%d"
                    .formatted(parameter, parameter + 1, parameter + 2);
        }
    }

    /**
     * Is a member of this organization.
     *
     * @param organizationId the organization
     */
    public record IsMember(UUID organizationId) implements Filter {
        @Override
        public List<Object> values() {
            return List.of(organizationId);
        }

        @Override
        public String source() {
            return "contact f";
        }

        @Override
        public String condition(int parameter) {
            return "f.organization_id = $" + parameter;
        }
    }

    /**
     * Has names that fit a pattern.
     *
     * @param pattern what they must be like
     */
    public record HasName(NamePattern pattern) implements Filter {
        @Override
        public List<Object> values() {
            return List.of(pattern.like());
        }

        @Override
        public String source() {
            return "contact f";
        }

        @Override
        public String condition(int parameter) {
            return "f.name_key like $" + parameter;
        }
    }

    String statement() {
        return ContactRow.selectEach(ids()) + " order by c.contact_id";
    }

    private String ids() {
        if (filters.isEmpty()) {
            return "select contact_id from contact where account_id = $1 and contact_id > $2"
                    + " order by contact_id limit $3";
        }
        Filter first = filters.getFirst();
        if (isNameAlone()) {
            // Behind row-level security `like` could not use its index.
            return "select contact_ids_by_name_words($4, $5, $2, $3)";
        }
        StringBuilder text = new StringBuilder("select distinct f.contact_id from ");
        text.append(first.source())
                .append(" where f.account_id = $1 and f.contact_id > $2 and ")
                .append(first.condition(FIRST_FREE));
        int next = FIRST_FREE + first.values().size();
        for (Filter other : filters.subList(1, filters.size())) {
            text.append(" and exists (select from (select * from ")
                    .append(other.source())
                    .append(" where f.account_id = $1 and ")
                    .append(other.condition(next))
                    .append(") as other where other.contact_id = f.contact_id)");
            next += other.values().size();
        }
        return text.append(" order by f.contact_id limit $3").toString();
    }

    Tuple values() {
        Tuple values = Tuple.of(accountId, after, limit);
        filters.forEach(filter -> filter.values().forEach(values::addValue));
        if (isNameAlone() && filters.getFirst() instanceof HasName name) {
            values.addArrayOfString(name.pattern().words().toArray(String[]::new));
        }
        return values;
    }

    private boolean isNameAlone() {
        return filters.size() == 1 && filters.getFirst() instanceof HasName;
    }
}
