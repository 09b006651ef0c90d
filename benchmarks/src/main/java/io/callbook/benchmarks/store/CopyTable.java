package io.callbook.benchmarks.store;

import java.util.Locale;
import java.util.UUID;

/** The tables that hold a contact, as COPY fills and empties them. */
enum CopyTable {
    CONTACT(
            "account_id, contact_id, display_name, display_name_derived, given_name, family_name,"
                    + " organization, origin, created_at, updated_at, version",
            ", owner, organization_id, details"),
    CONTACT_PHONE("account_id, contact_id, position, raw, e164, extension, kind, region_rule", ""),
    CONTACT_EMAIL("account_id, contact_id, position, address", ""),
    CONTACT_REFERENCE("account_id, connection_id, object_type, external_id, contact_id", ", alias");

    private static final String ORIGIN_SYNC = "1";
    private static final String OWN_COUNTRY = "1";
    private static final String ACCOUNT_DEFAULT = "5";

    private final String written;
    private final String otherwiseDefault;

    CopyTable(String written, String otherwiseDefault) {
        this.written = written;
        this.otherwiseDefault = otherwiseDefault;
    }

    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The columns that are filled; the others get their defaults. */
    String copyIn(String schema) {
        return "copy %s.%s (%s) from stdin".formatted(schema, table(), written);
    }

    /** All columns but those that are generated from others. */
    String copyOut(String schema) {
        return "copy %s.%s (%s) to stdout".formatted(schema, table(), written + otherwiseDefault);
    }

    /** Appends a contact's lines. */
    void lines(StringBuilder text, String account, UUID id, int ordinal, String now) {
        switch (this) {
            case CONTACT ->
                    line(
                            text,
                            account,
                            id.toString(),
                            People.displayName(ordinal),
                            "t",
                            People.given(ordinal),
                            People.family(ordinal),
                            People.organization(ordinal),
                            ORIGIN_SYNC,
                            now,
                            now,
                            "1");
            case CONTACT_PHONE -> {
                for (int which = 0; which < People.phoneCount(ordinal); which++) {
                    phone(text, account, id, ordinal, which);
                }
            }
            case CONTACT_EMAIL -> line(text, account, id.toString(), "0", People.email(ordinal));
            case CONTACT_REFERENCE ->
                    line(
                            text,
                            account,
                            People.CONNECTION,
                            People.OBJECT_TYPE,
                            People.externalId(ordinal),
                            id.toString());
        }
    }

    private static void phone(StringBuilder text, String account, UUID id, int ordinal, int which) {
        String raw = People.raw(ordinal, which);
        line(
                text,
                account,
                id.toString(),
                String.valueOf(which),
                raw,
                People.e164(ordinal, which),
                "",
                "0",
                raw.startsWith("+") ? OWN_COUNTRY : ACCOUNT_DEFAULT);
    }

    /** None of the values has a character that COPY would want escaped. */
    private static void line(StringBuilder text, String... values) {
        text.append(values[0]);
        for (int i = 1; i < values.length; i++) {
            text.append('\t').append(values[i]);
        }
        text.append('\n');
    }
}
