package io.callbook.contacts.isolation;

import com.google.protobuf.TextFormat;
import io.callbook.contacts.StoreSql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An account with something of everything, and what an attacker might learn of it. */
final class Victim {
    private static final String TABLES =
            """
            select t.relname
              from pg_class t
              join pg_attribute a on a.attrelid = t.oid and a.attname = 'account_id'
             where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p')
               and not t.relispartition
             order by 1
            """;

    private final TextCalls calls;
    private final String account;
    private final Map<String, String> known = new TreeMap<>();

    Victim(TextCalls calls, String account) {
        this.calls = calls;
        this.account = account;
    }

    /** What the attacker knows, by name. */
    Map<String, String> known() {
        return known;
    }

    void fill() throws TextFormat.ParseException {
        fillTables();
        fillContacts();
        learn("key", "CreateAccountKey", "name: 'Sesame' roles: ROLE_CALLS", "key.key_id");
        learn("secret", "CreateAccountKey", "name: 'Sesame' roles: ROLE_CALLS", "secret");
        learn("position", "StreamSnapshot", "", "position");
        token("contactsToken", "ListContacts", "");
        token("historyToken", "ListContactHistory", "contact_id: '" + known.get("contact") + "'");
        token("tablesToken", "ListTables", "");
        token("recordsToken", "ListRecords", "table_code: 'Vault'");
        token("organizationsToken", "ListOrganizations", "");
        fillCalls();
        token("callsToken", "ListCalls", "");
    }

    private void fillTables() throws TextFormat.ParseException {
        String fields =
                " key_field: 'id' fields { name: 'id' type: FIELD_TYPE_TEXT required: true }"
                        + " fields { name: 'word' type: FIELD_TYPE_TEXT }";
        call("CreateTable", "table { table_code: 'Vault'" + fields + " }");
        call("CreateTable", "table { table_code: 'Sesame'" + fields + " }");
        call(
                "UpdateTable",
                "table { table_code: 'Contact' fields { name: 'vip' type: FIELD_TYPE_BOOLEAN } }"
                        + " update_mask { paths: 'fields' }");
        for (String table : List.of("Vault", "Sesame")) {
            for (int key = 1; key <= 3; key++) {
                call(
                        "UpsertRecords",
                        "table_code: '%s' records { values { key: 'id' value: '%d' }"
                                        .formatted(table, key)
                                + " values { key: 'word' value: 'Sesame' } }");
            }
        }
        call("CreateConsentTopic", "topic { topic_code: 'news' label: 'Sesame news' }");
        call("CreateConsentTopic", "topic { topic_code: 'sesame' label: 'Sesame' }");
    }

    private void fillContacts() throws TextFormat.ParseException {
        learn(
                "organization",
                "CreateOrganization",
                "organization { name: 'Sesame One' references { connection_id: 'crm'"
                        + " object_type: 'Account' external_id: '001-1' } }",
                "organization.organization_id");
        call("CreateOrganization", "organization { name: 'Sesame Two' }");
        contact(
                "contact",
                "phones { raw: '+12022243441' } emails { address: 'sesame@example.org' }"
                        + " tags: 'sesame' owner: 'sesame-owner'"
                        + " attributes { key: 'vip' value: 'true' } organization_id: '"
                        + known.get("organization")
                        + "' references { connection_id: 'crm' object_type: 'Contact'"
                        + " external_id: '003-1' }",
                "create-1");
        change("contact", "Sesame Changed");
        change("contact", "Sesame Again");
        call(
                "SetConsent",
                "contact_id: '%s' topic_code: 'news' value: CONSENT_VALUE_GRANTED source: 'Sesame'"
                        .formatted(known.get("contact")));
        call(
                "UpsertContacts",
                "request_id: 'chunk-1' upserts { reference { connection_id: 'crm'"
                        + " object_type: 'Lead' external_id: '00Q-1' } display_name: 'Sesame' }");
        contact(
                "deleted",
                "references { connection_id: 'crm' object_type: 'Contact'"
                        + " external_id: '003-del' }",
                "");
        call("DeleteContact", "contact_id: '" + known.get("deleted") + "'");
        contact("survivor", "", "");
        contact("merged", "", "");
        call(
                "MergeContacts",
                "survivor_id: '%s' merged_id: '%s'"
                        .formatted(known.get("survivor"), known.get("merged")));
        for (String twins : List.of("one", "two")) {
            String address = "emails { address: 'sesame-" + twins + "@example.org' }";
            contact("first" + twins, address, "");
            contact("other" + twins, address, "");
        }
        learn(
                "duplicatesToken",
                "MergeDuplicates",
                "rules: MERGE_RULE_SAME_EMAIL dry_run: true limit: 1",
                "next_page_token");
        contact("parted", "", "");
        call(
                "MergeContacts",
                "survivor_id: '%s' merged_id: '%s'"
                        .formatted(known.get("survivor"), known.get("parted")));
        call("UnmergeContact", "merged_id: '" + known.get("parted") + "'");
        contact("erased", "emails { address: 'erased@example.org' }", "");
        call(
                "EraseContact",
                "contact_id: '%1$s' confirm_contact_id: '%1$s'".formatted(known.get("erased")));
    }

    private void fillCalls() throws TextFormat.ParseException {
        for (int call = 1; call <= 3; call++) {
            call(
                    "RecordCalls",
                    ("calls { call_id: 'call-%d' identified_at { seconds: 1700000000 }"
                                    + " outcome: 'MATCHED' e164: '+12022243441'"
                                    + " reason: 'Sesame' contact_id: '%s' }")
                            .formatted(call, known.get("contact")));
        }
        call(
                "ChooseContact",
                "call_id: 'call-1' contact_id: '%s' agent: 'Sesame'"
                        .formatted(known.get("survivor")));
    }

    private void contact(String name, String fields, String requestId)
            throws TextFormat.ParseException {
        learn(
                name,
                "CreateContact",
                "contact { display_name: 'Sesame %s' %s } request_id: '%s'"
                        .formatted(name, fields, requestId),
                "contact.contact_id");
    }

    private void change(String name, String displayName) throws TextFormat.ParseException {
        call(
                "UpdateContact",
                "contact { contact_id: '%s' display_name: '%s' } update_mask { paths:"
                                .formatted(known.get(name), displayName)
                        + " 'display_name' }");
    }

    private void token(String name, String method, String request)
            throws TextFormat.ParseException {
        learn(name, method, request + " page_size: 1", "next_page_token");
    }

    private void learn(String name, String method, String request, String path)
            throws TextFormat.ParseException {
        String value = TextCalls.text(calls.call(method, account, request), path);
        if (value.isEmpty()) {
            throw new AssertionError(method + " gave no " + path);
        }
        known.put(name, value);
    }

    private void call(String method, String request) throws TextFormat.ParseException {
        calls.call(method, account, request);
    }

    /** All rows of the account, by table. */
    Map<String, List<List<String>>> rows() throws SQLException {
        Map<String, List<List<String>>> rows = new TreeMap<>();
        for (List<String> table : StoreSql.rows(TABLES)) {
            String name = table.getFirst();
            rows.put(
                    name,
                    StoreSql.rows(
                            "select t::text from " + name + " t where account_id = ? order by 1",
                            account));
        }
        return rows;
    }
}
