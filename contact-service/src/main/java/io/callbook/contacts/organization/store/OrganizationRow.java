package io.callbook.contacts.organization.store;

import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.contact.model.RegionCodes;
import io.callbook.contacts.organization.model.Organization;
import io.callbook.contacts.organization.model.OrganizationFields;
import io.callbook.contacts.organization.model.OrganizationReference;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.util.ArrayList;
import java.util.List;

/** A whole organization as one row: its phones and references as arrays. */
final class OrganizationRow {
    /** A query of the organizations {@code o}, without its condition. */
    static final String SELECT =
            """
            select o.account_id, o.organization_id, o.name, o.region, o.domains, o.created_at,
                   o.updated_at, o.version, p.raw, p.e164, p.extension, p.kind, p.region_rule,
                   r.connection_id, r.object_type, r.external_id, r.alias
              from organization o
              left join lateral (
                   select array_agg(raw order by position) as raw,
                          array_agg(e164 order by position) as e164,
                          array_agg(extension order by position) as extension,
                          array_agg(kind order by position) as kind,
                          array_agg(region_rule order by position) as region_rule
                     from organization_phone
                    where account_id = o.account_id
                      and organization_id = o.organization_id) as p on true
              left join lateral (
                   select array_agg(connection_id) as connection_id,
                          array_agg(object_type) as object_type,
                          array_agg(external_id) as external_id,
                          array_agg(alias) as alias
                     from (select connection_id, object_type, external_id, alias
                             from organization_reference
                            where account_id = o.account_id
                              and organization_id = o.organization_id
                            order by connection_id, object_type, external_id) as refs
                   ) as r on true
            """;

    private OrganizationRow() {}

    static List<Organization> readAll(RowSet<Row> rows) {
        List<Organization> organizations = new ArrayList<>(rows.size());
        for (Row row : rows) {
            organizations.add(read(row));
        }
        return organizations;
    }

    private static Organization read(Row row) {
        return new Organization(
                row.getString("account_id"),
                row.getUUID("organization_id"),
                new OrganizationFields(
                        row.getString("name"),
                        row.getString("region"),
                        phones(row),
                        List.of(row.getArrayOfStrings("domains")),
                        references(row)),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getLong("version"));
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

    private static List<OrganizationReference> references(Row row) {
        String[] connectionId = row.getArrayOfStrings("connection_id");
        if (connectionId == null) {
            return List.of();
        }
        String[] objectType = row.getArrayOfStrings("object_type");
        String[] externalId = row.getArrayOfStrings("external_id");
        Boolean[] alias = row.getArrayOfBooleans("alias");
        List<OrganizationReference> references = new ArrayList<>(connectionId.length);
        for (int i = 0; i < connectionId.length; i++) {
            references.add(
                    new OrganizationReference(
                            connectionId[i], objectType[i], externalId[i], alias[i]));
        }
        return references;
    }
}
