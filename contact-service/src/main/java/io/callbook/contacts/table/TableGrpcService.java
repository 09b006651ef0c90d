package io.callbook.contacts.table;

import io.callbook.contacts.platform.OpaqueToken;
import io.callbook.contacts.platform.PageSize;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestKeyProto;
import io.callbook.contacts.v1.CreateTableRequest;
import io.callbook.contacts.v1.CreateTableResponse;
import io.callbook.contacts.v1.DeleteRecordsRequest;
import io.callbook.contacts.v1.DeleteRecordsResponse;
import io.callbook.contacts.v1.DeleteTableRequest;
import io.callbook.contacts.v1.DeleteTableResponse;
import io.callbook.contacts.v1.GetRecordRequest;
import io.callbook.contacts.v1.GetRecordResponse;
import io.callbook.contacts.v1.GetTableRequest;
import io.callbook.contacts.v1.GetTableResponse;
import io.callbook.contacts.v1.ListRecordsRequest;
import io.callbook.contacts.v1.ListRecordsResponse;
import io.callbook.contacts.v1.ListTablesRequest;
import io.callbook.contacts.v1.ListTablesResponse;
import io.callbook.contacts.v1.Table;
import io.callbook.contacts.v1.TableService;
import io.callbook.contacts.v1.UpdateTableRequest;
import io.callbook.contacts.v1.UpdateTableResponse;
import io.callbook.contacts.v1.UpsertRecordsRequest;
import io.callbook.contacts.v1.UpsertRecordsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The edge of the custom tables. */
@GrpcService
final class TableGrpcService implements TableService {
    private static final String TOKEN = "tables";

    private final Tables tables;
    private final Records records;

    TableGrpcService(Tables tables, Records records) {
        this.tables = tables;
        this.records = records;
    }

    @Override
    public Uni<CreateTableResponse> createTable(CreateTableRequest request) {
        Table table = request.getTable();
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return tables.create(
                        table.getAccountId(),
                        table.getTableCode(),
                        TableProto.declaration(table),
                        key)
                .map(TableProto::toProto)
                .map(created -> CreateTableResponse.newBuilder().setTable(created).build());
    }

    @Override
    public Uni<GetTableResponse> getTable(GetTableRequest request) {
        return tables.get(request.getAccountId(), request.getTableCode())
                .map(TableProto::toProto)
                .map(table -> GetTableResponse.newBuilder().setTable(table).build());
    }

    @Override
    public Uni<ListTablesResponse> listTables(ListTablesRequest request) {
        int size = PageSize.of(request.getPageSize());
        String accountId = request.getAccountId();
        String after = after(accountId, request.getPageToken());
        return tables.list(accountId, after, size + 1).map(found -> page(accountId, found, size));
    }

    @Override
    public Uni<UpdateTableResponse> updateTable(UpdateTableRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return tables.update(TableProto.update(request), key)
                .map(TableProto::toProto)
                .map(table -> UpdateTableResponse.newBuilder().setTable(table).build());
    }

    @Override
    public Uni<DeleteTableResponse> deleteTable(DeleteTableRequest request) {
        return tables.delete(
                        request.getAccountId(),
                        request.getTableCode(),
                        request.getDeleteRecords(),
                        request.getVersion(),
                        RequestKeyProto.of(request.getRequestId(), request))
                .replaceWith(DeleteTableResponse::getDefaultInstance);
    }

    @Override
    public Uni<UpsertRecordsResponse> upsertRecords(UpsertRecordsRequest request) {
        return records.upsert(
                        request.getAccountId(),
                        request.getTableCode(),
                        RecordProto.records(request))
                .map(RecordProto::toProto);
    }

    @Override
    public Uni<GetRecordResponse> getRecord(GetRecordRequest request) {
        return records.get(request.getAccountId(), request.getTableCode(), request.getKey())
                .map(RecordProto::toProto)
                .map(record -> GetRecordResponse.newBuilder().setRecord(record).build());
    }

    @Override
    public Uni<ListRecordsResponse> listRecords(ListRecordsRequest request) {
        return records.list(RecordProto.list(request)).map(RecordProto::toProto);
    }

    @Override
    public Uni<DeleteRecordsResponse> deleteRecords(DeleteRecordsRequest request) {
        return records.delete(request.getAccountId(), request.getTableCode(), request.getKeysList())
                .map(missing ->
                        DeleteRecordsResponse.newBuilder().addAllMissingKeys(missing).build());
    }

    private static String after(String accountId, String token) {
        return token.isEmpty()
                ? ""
                : OpaqueToken.read(TOKEN, List.of(accountId), token, 1)
                        .orElseThrow(TableFailures::invalidPageToken)
                        .getFirst();
    }

    private static ListTablesResponse page(String accountId, List<CustomTable> found, int size) {
        List<CustomTable> shown = found.subList(0, Math.min(size, found.size()));
        ListTablesResponse.Builder page = ListTablesResponse.newBuilder();
        shown.forEach(table -> page.addTables(TableProto.toProto(table)));
        if (found.size() > size) {
            List<String> last = List.of(shown.getLast().code());
            page.setNextPageToken(OpaqueToken.write(TOKEN, List.of(accountId), last));
        }
        return page.build();
    }
}
