package io.callbook.contacts.table;

import static io.callbook.contacts.table.TableCalls.field;
import static io.callbook.contacts.table.TableCalls.key;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.CreateTableRequest;
import io.callbook.contacts.v1.DeleteTableRequest;
import io.callbook.contacts.v1.FieldDefinition;
import io.callbook.contacts.v1.FieldType;
import io.callbook.contacts.v1.ListTablesRequest;
import io.callbook.contacts.v1.ListTablesResponse;
import io.callbook.contacts.v1.RecordOutcome;
import io.callbook.contacts.v1.Table;
import io.callbook.contacts.v1.UpdateTableRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TableServiceTest extends ServiceTest {
    private static final FieldType TEXT = FieldType.FIELD_TYPE_TEXT;
    private static final FieldType INTEGER = FieldType.FIELD_TYPE_INTEGER;

    private TableCalls tables;

    @BeforeEach
    void openAnAccount() {
        tables = new TableCalls(STORE, STORE.newAccount());
    }

    private static FieldDefinition.Builder choice(String name, String... options) {
        return field(name, FieldType.FIELD_TYPE_CHOICE).addAllOptions(List.of(options));
    }

    private Failures refused(Table.Builder table, Map<String, String> valuesForExisting) {
        return Failures.of(() -> tables.update(table, valuesForExisting));
    }

    private void delete(DeleteTableRequest.Builder request) {
        STORE.tables().deleteTable(request.setAccountId(tables.account()).build());
    }

    @Test
    @DisplayName("PRJ-2: a table has typed fields and a primary key")
    void aTableIsStoredAsDeclared() {
        Table.Builder declared =
                tables.declaration(
                                "Policy",
                                field("premium", FieldType.FIELD_TYPE_DECIMAL).setLabel("Premium"),
                                choice("state", "open", "closed"))
                        .setName("Insurance policies");

        Table created = tables.create(declared);

        assertThat(created.getVersion()).isEqualTo(1);
        assertThat(created.getCreatedAt()).isEqualTo(created.getUpdatedAt());
        assertThat(created.toBuilder().clearVersion().clearCreatedAt().clearUpdatedAt().build())
                .isEqualTo(declared.build());
        assertThat(tables.get("POLICY")).isEqualTo(created);
    }

    @Test
    void allFaultsOfADeclarationAreNamedAtOnce() {
        Table.Builder faulty =
                Table.newBuilder()
                        .setAccountId(tables.account())
                        .setTableCode("1st")
                        .setName("n".repeat(201))
                        .setKeyField("flag")
                        .addFields(field("flag", FieldType.FIELD_TYPE_BOOLEAN))
                        .addFields(field("Flag", TEXT))
                        .addFields(field("no name", TEXT).addOptions("x"))
                        .addFields(choice("empty"));

        Failures failure = Failures.of(() -> tables.create(faulty));

        assertThat(failure.reason()).isEqualTo("INVALID_FIELD");
        assertThat(failure.fields())
                .containsExactlyInAnyOrder(
                        "table.table_code",
                        "table.name",
                        "table.fields[1].name",
                        "table.fields[2].name",
                        "table.fields[2].options",
                        "table.fields[3].options",
                        "table.key_field",
                        "table.key_field");
    }

    @Test
    void aTypeThatNobodyKnowsIsRefused() {
        Table.Builder table = tables.declaration("T", field("x", TEXT).setTypeValue(99));

        assertThat(Failures.of(() -> tables.create(table)).fields())
                .containsExactly("table.fields[1].type");
    }

    @Test
    void codesDifferByMoreThanCase() {
        tables.create(tables.declaration("Policy"));

        Failures failure = Failures.of(() -> tables.create(tables.declaration("policy")));

        assertThat(failure.reason()).isEqualTo("TABLE_EXISTS");
        assertThat(failure.code()).isEqualTo("ALREADY_EXISTS");
        assertThat(Failures.of(() -> tables.create(tables.declaration("contact"))).reason())
                .isEqualTo("TABLE_EXISTS");
    }

    @Test
    void aRepeatedRequestIsAnsweredWithTheTable() {
        CreateTableRequest request =
                CreateTableRequest.newBuilder()
                        .setTable(tables.declaration("Policy"))
                        .setRequestId("once")
                        .build();

        Table first = STORE.tables().createTable(request).getTable();

        assertThat(STORE.tables().createTable(request).getTable()).isEqualTo(first);
    }

    @Test
    @DisplayName("PRJ-2: the code of the table of contacts is Contact")
    void everyAccountHasATableOfContacts() {
        Table contacts = tables.get("contact");

        assertThat(contacts.getTableCode()).isEqualTo("Contact");
        assertThat(contacts.getVersion()).isZero();
        assertThat(contacts.getFieldsList()).isEmpty();
    }

    @Test
    void theTableOfContactsIsGivenFields() {
        Table.Builder contacts =
                Table.newBuilder()
                        .setAccountId(tables.account())
                        .setTableCode("CONTACT")
                        .addFields(field("vip", FieldType.FIELD_TYPE_BOOLEAN));

        Table updated = tables.update(contacts, Map.of());

        assertThat(updated.getTableCode()).isEqualTo("Contact");
        assertThat(updated.getVersion()).isEqualTo(1);
        assertThat(tables.get("Contact")).isEqualTo(updated);
        contacts.addFields(key("must"));
        assertThat(refused(contacts, Map.of()).message()).contains("'must' cannot be required");
        assertThat(refused(contacts, Map.of("must", "x")).fields())
                .containsExactly("values_for_existing");
    }

    @Test
    void theRecordsOfTheTableOfContactsAreContacts() {
        Failures failure = Failures.of(() -> tables.upsert("Contact", Map.of("a", "b")));

        assertThat(failure.fields()).containsExactly("table_code");
        assertThat(failure.message()).contains("ContactService");
        assertThat(Failures.of(() -> tables.record("contact", "x")).message())
                .contains("ContactService");
    }

    @Test
    void theTableOfContactsIsNeverDeleted() {
        DeleteTableRequest.Builder request =
                DeleteTableRequest.newBuilder().setTableCode("Contact").setDeleteRecords(true);

        assertThat(Failures.of(() -> delete(request)).reason()).isEqualTo("INCOMPATIBLE_CHANGE");
        assertThat(tables.get("Contact").getVersion()).isZero();
    }

    @Test
    void tablesAreListedByCodeInPages() {
        List.of("Zebra", "Apple", "Cat").forEach(code -> tables.create(tables.declaration(code)));

        List<String> codes = new ArrayList<>();
        ListTablesRequest.Builder request =
                ListTablesRequest.newBuilder().setAccountId(tables.account()).setPageSize(2);
        ListTablesResponse page;
        do {
            page = STORE.tables().listTables(request.build());
            page.getTablesList().forEach(table -> codes.add(table.getTableCode()));
            request.setPageToken(page.getNextPageToken());
        } while (!page.getNextPageToken().isEmpty());

        assertThat(codes).containsExactly("Apple", "Cat", "Contact", "Zebra");
    }

    @Test
    @DisplayName("PRJ-2: a table is changed only compatibly")
    void fieldsAreAddedRelabelledReorderedAndMadeOptional() {
        tables.create(tables.declaration("T", key("a"), choice("state", "open")));
        tables.upsert("T", Map.of("id", "1", "a", "x"));
        Table.Builder changed =
                Table.newBuilder()
                        .setAccountId(tables.account())
                        .setTableCode("T")
                        .addFields(choice("state", "closed", "open").setLabel("State"))
                        .addFields(field("more", INTEGER))
                        .addFields(key("id"))
                        .addFields(field("a", TEXT));

        Table updated = tables.update(changed, Map.of());

        assertThat(updated.getVersion()).isEqualTo(2);
        assertThat(updated.getFieldsList()).isEqualTo(changed.build().getFieldsList());
        assertThat(tables.record("T", "1").getVersion()).isEqualTo(1);
        assertThat(tables.update(changed, Map.of()).getVersion()).isEqualTo(2);
    }

    @Test
    @DisplayName("PRJ-2: what would lose or break stored values is refused, with what to do")
    void incompatibleChangesAreExplained() {
        tables.create(
                tables.declaration(
                        "T", field("gone", TEXT), field("n", TEXT), choice("state", "open")));
        Table.Builder changed =
                Table.newBuilder()
                        .setAccountId(tables.account())
                        .setTableCode("T")
                        .addFields(field("id", TEXT))
                        .addFields(field("n", INTEGER).setRequired(true))
                        .addFields(choice("state", "closed"));

        Failures failure = refused(changed, Map.of());

        assertThat(failure.reason()).isEqualTo("INCOMPATIBLE_CHANGE");
        assertThat(failure.code()).isEqualTo("FAILED_PRECONDITION");
        assertThat(failure.message())
                .contains(
                        "'gone' is missing",
                        "'n' is TEXT and cannot become INTEGER",
                        "'n' cannot become required",
                        "'id' is the key",
                        "cannot lose the options open");
        assertThat(tables.get("T").getVersion()).isEqualTo(1);
    }

    @Test
    void aRequiredFieldNeedsAValueForExistingRecords() {
        tables.create(tables.declaration("T"));
        tables.upsert("T", List.of(Map.of("id", "1"), Map.of("id", "2")));
        Table.Builder changed = tables.declaration("T", field("level", INTEGER).setRequired(true));

        assertThat(refused(changed, Map.of()).message()).contains("values_for_existing");
        assertThat(refused(changed, Map.of("level", "high")).fields())
                .containsExactly("values_for_existing[level]");
        assertThat(refused(changed, Map.of("id", "x")).fields())
                .containsExactly("values_for_existing[id]");
        tables.update(changed, Map.of("level", "+07"));

        assertThat(tables.record("T", "2").getValuesMap())
                .isEqualTo(Map.of("id", "2", "level", "7"));
        assertThat(tables.record("T", "2").getVersion()).isEqualTo(2);
    }

    @Test
    void anEmptyTableIsGivenRequiredFieldsFreely() {
        tables.create(tables.declaration("T"));

        tables.update(tables.declaration("T", key("must")), Map.of());

        assertThat(tables.upsert("T", Map.of("id", "1")).getFirst().getOutcome())
                .isEqualTo(RecordOutcome.RECORD_OUTCOME_REJECTED);
    }

    @Test
    void aChangeOfAnotherVersionIsRefused() {
        tables.create(tables.declaration("T"));
        Table.Builder stale = tables.declaration("T", field("x", TEXT)).setVersion(7);

        assertThat(refused(stale, Map.of()).reason()).isEqualTo("VERSION_CONFLICT");
    }

    @Test
    void theMaskNamesWhatChanges() {
        tables.create(tables.declaration("T").setName("Old"));
        UpdateTableRequest.Builder request =
                UpdateTableRequest.newBuilder()
                        .setTable(
                                Table.newBuilder()
                                        .setAccountId(tables.account())
                                        .setTableCode("t")
                                        .setName("New"))
                        .setUpdateMask(FieldMask.newBuilder().addPaths("name"));

        Table renamed = STORE.tables().updateTable(request.build()).getTable();

        assertThat(renamed.getName()).isEqualTo("New");
        assertThat(renamed.getFieldsCount()).isEqualTo(1);
        request.setUpdateMask(FieldMask.newBuilder().addPaths("key_field"));
        assertThat(Failures.of(() -> STORE.tables().updateTable(request.build())).message())
                .contains("never changes");
        request.clearUpdateMask();
        assertThat(Failures.of(() -> STORE.tables().updateTable(request.build())).fields())
                .containsExactly("update_mask");
    }

    @Test
    void aTableWithRecordsIsDeletedOnlyKnowingly() {
        tables.create(tables.declaration("T"));
        tables.upsert("T", Map.of("id", "1"));
        DeleteTableRequest.Builder request = DeleteTableRequest.newBuilder().setTableCode("t");

        assertThat(Failures.of(() -> delete(request)).message()).contains("delete_records");
        delete(request.setDeleteRecords(true));

        assertThat(Failures.of(() -> tables.get("T")).reason()).isEqualTo("TABLE_NOT_FOUND");
        tables.create(tables.declaration("T"));
        assertThat(tables.keys("T", TableCalls.with("", ""), 10)).isEmpty();
        delete(request.setDeleteRecords(false));
    }

    @Test
    void whatDoesNotExistIsExplained() {
        TableCalls nobody = new TableCalls(STORE, "nobody");

        assertThat(Failures.of(() -> nobody.get("T")).reason()).isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(Failures.of(() -> nobody.create(nobody.declaration("T"))).reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(Failures.of(() -> new TableCalls(STORE, "*").get("T")).reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(Failures.of(() -> tables.get("T\0")).reason()).isEqualTo("TABLE_NOT_FOUND");
        assertThat(Failures.of(() -> tables.upsert("T", Map.of("id", "1"))).reason())
                .isEqualTo("TABLE_NOT_FOUND");
    }
}
