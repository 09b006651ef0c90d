package io.callbook.contacts.table;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.StoreClient;
import io.callbook.contacts.v1.CreateTableRequest;
import io.callbook.contacts.v1.FieldDefinition;
import io.callbook.contacts.v1.FieldType;
import io.callbook.contacts.v1.GetRecordRequest;
import io.callbook.contacts.v1.GetTableRequest;
import io.callbook.contacts.v1.ListRecordsRequest;
import io.callbook.contacts.v1.ListRecordsResponse;
import io.callbook.contacts.v1.Record;
import io.callbook.contacts.v1.RecordFilter;
import io.callbook.contacts.v1.RecordResult;
import io.callbook.contacts.v1.RecordUpsert;
import io.callbook.contacts.v1.Table;
import io.callbook.contacts.v1.UpdateTableRequest;
import io.callbook.contacts.v1.UpsertRecordsRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What tests do with the tables of one account, in few words. */
public record TableCalls(StoreClient store, String account) {
    /** A field that need not have a value. */
    public static FieldDefinition.Builder field(String name, FieldType type) {
        return FieldDefinition.newBuilder().setName(name).setType(type);
    }

    /** A text field that each record must have. */
    public static FieldDefinition.Builder key(String name) {
        return field(name, FieldType.FIELD_TYPE_TEXT).setRequired(true);
    }

    /** A table with a key of its own and further fields. */
    public Table.Builder declaration(String code, FieldDefinition.Builder... fields) {
        Table.Builder table =
                Table.newBuilder()
                        .setAccountId(account)
                        .setTableCode(code)
                        .setKeyField("id")
                        .addFields(key("id"));
        Stream.of(fields).forEach(table::addFields);
        return table;
    }

    /** Declares a table. */
    public Table create(Table.Builder table) {
        return store.tables()
                .createTable(CreateTableRequest.newBuilder().setTable(table).build())
                .getTable();
    }

    /** Reads a declaration. */
    public Table get(String code) {
        GetTableRequest request =
                GetTableRequest.newBuilder().setAccountId(account).setTableCode(code).build();
        return store.tables().getTable(request).getTable();
    }

    /** Changes the fields of a table. */
    public Table update(Table.Builder table, Map<String, String> valuesForExisting) {
        return store.tables()
                .updateTable(
                        UpdateTableRequest.newBuilder()
                                .setTable(table)
                                .setUpdateMask(FieldMask.newBuilder().addPaths("fields"))
                                .putAllValuesForExisting(valuesForExisting)
                                .build())
                .getTable();
    }

    /** Writes one record. */
    public List<RecordResult> upsert(String code, Map<String, String> record) {
        return upsert(code, List.of(record));
    }

    /** Writes records. */
    public List<RecordResult> upsert(String code, List<Map<String, String>> records) {
        UpsertRecordsRequest.Builder request =
                UpsertRecordsRequest.newBuilder().setAccountId(account).setTableCode(code);
        records.forEach(
                values -> request.addRecords(RecordUpsert.newBuilder().putAllValues(values)));
        return store.tables().upsertRecords(request.build()).getResultsList();
    }

    /** Reads a record. */
    public Record record(String code, String key) {
        GetRecordRequest request =
                GetRecordRequest.newBuilder()
                        .setAccountId(account)
                        .setTableCode(code)
                        .setKey(key)
                        .build();
        return store.tables().getRecord(request).getRecord();
    }

    /** One page of records. */
    public ListRecordsResponse page(String code, RecordFilter filter, int size, String token) {
        ListRecordsRequest.Builder request =
                ListRecordsRequest.newBuilder()
                        .setAccountId(account)
                        .setTableCode(code)
                        .setPageSize(size)
                        .setPageToken(token);
        if (!filter.getField().isEmpty()) {
            request.setFilter(filter);
        }
        return store.tables().listRecords(request.build());
    }

    /** The keys of all records that pass the filter, page by page. */
    public List<String> keys(String code, RecordFilter filter, int size) {
        List<String> keys = new ArrayList<>();
        String token = "";
        do {
            ListRecordsResponse page = page(code, filter, size, token);
            page.getRecordsList().forEach(record -> keys.add(record.getKey()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return keys;
    }

    /** Records with this value. */
    public static RecordFilter with(String field, String value) {
        return RecordFilter.newBuilder().setField(field).setValue(value).build();
    }
}
