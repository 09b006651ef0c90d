package io.callbook.contacts.contact.store;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactFields;
import io.callbook.contacts.contact.model.ContactOrigin;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.model.RegionCodes;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;

/** A whole contact as one row: its phones, addresses and references as arrays. */
final class ContactRow {
    private static final String COLUMNS =
            """
            select c.account_id, c.contact_id, c.display_name, c.display_name_derived,
                   c.given_name, c.family_name, c.organization, c.owner, c.organization_id,
                   c.details::text as details, c.origin, c.created_at, c.updated_at, c.version,
                   p.raw, p.e164, p.extension, p.kind, p.region_rule,
                   e.address, r.connection_id, r.object_type, r.external_id, r.alias,
                   v.last_call_at, v.choice_e164, v.choice_extension, v.choice_at
            """;

    private static final String LISTS =
            """
              left join lateral (
                   select array_agg(raw) as raw, array_agg(e164) as e164,
                          array_agg(extension) as extension, array_agg(kind) as kind,
                          array_agg(region_rule) as region_rule
                     from (select raw, e164, extension, kind, region_rule
                             from contact_phone
                            where account_id = c.account_id and contact_id = c.contact_id
                            order by position) as phones) as p on true
              left join lateral (
                   select array_agg(address) as address
                     from (select address
                             from contact_email
                            where account_id = c.account_id and contact_id = c.contact_id
                            order by position) as emails) as e on true
              left join lateral (
                   select array_agg(connection_id) as connection_id,
                          array_agg(object_type) as object_type,
                          array_agg(external_id) as external_id, array_agg(alias) as alias
                     from (select connection_id, object_type, external_id, alias
                             from contact_reference
                            where account_id = c.account_id and contact_id = c.contact_id
                            order by connection_id, object_type, external_id) as refs
                   ) as r on true
              left join lateral (
                   select last_call_at, choice_e164, choice_extension, choice_at
                     from contact_activity
                    where account_id = c.account_id and contact_id = c.contact_id
                    limit 1) as v on true
            """;

    private ContactRow() {}

    /** A query of the contacts {@code c} of a source; reads one consistent state. */
    static String select(String from) {
        return COLUMNS + from + LISTS;
    }

    /**
     * A query of the contacts whose ids another query finds. Each is looked up by its key, whatever
     * the planner believes about the sizes of tables that are just being filled.
     */
    static String selectEach(String ids) {
        return select(
                """
                  from (%s) as asked (contact_id)
                 cross join lateral (
                       select *
                         from contact
                        where account_id = $1 and contact_id = asked.contact_id
                        limit 1) as c
                """
                        .formatted(ids));
    }

    static Contact read(Row row) {
        return new Contact(
                row.getString("account_id"),
                row.getUUID("contact_id"),
                fields(row),
                references(row, false),
                references(row, true),
                ContactOrigin.of(row.getShort("origin")),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"),
                ActivityColumns.read(row));
    }

    private static ContactFields fields(Row row) {
        String[] addresses = row.getArrayOfStrings("address");
        return new ContactFields(
                row.getString("display_name"),
                row.getBoolean("display_name_derived"),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("organization"),
                phones(row),
                addresses == null ? List.of() : List.of(addresses),
                StoredDetails.read(
                        row.getString("details"),
                        row.getString("owner"),
                        row.getUUID("organization_id")));
    }

    private static List<Phone> phones(Row row) {
        String[] raw = row.getArrayOfStrings("raw");
        if (raw == null) {
            return List.of();
        }
        String[] e164 = row.getArrayOfStrings("e164");
        String[] extension = row.getArrayOfStrings("extension");
        Short[] kind = row.getArrayOfShorts("kind");
        Short[] rule = row.getArrayOfShorts("region_rule");
        List<Phone> phones = new ArrayList<>(raw.length);
        for (int i = 0; i < raw.length; i++) {
            phones.add(
                    new Phone(
                            raw[i],
                            e164[i],
                            extension[i],
                            PhoneKind.of(kind[i]),
                            RegionCodes.rule(rule[i])));
        }
        return phones;
    }

    private static List<Reference> references(Row row, boolean alias) {
        String[] connectionId = row.getArrayOfStrings("connection_id");
        if (connectionId == null) {
            return List.of();
        }
        String[] objectType = row.getArrayOfStrings("object_type");
        String[] externalId = row.getArrayOfStrings("external_id");
        Boolean[] isAlias = row.getArrayOfBooleans("alias");
        List<Reference> references = new ArrayList<>(connectionId.length);
        for (int i = 0; i < connectionId.length; i++) {
            if (isAlias[i] == alias) {
                references.add(new Reference(connectionId[i], objectType[i], externalId[i]));
            }
        }
        return references;
    }
}
