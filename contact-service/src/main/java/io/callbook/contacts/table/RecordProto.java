package io.callbook.contacts.table;

import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.PageSize;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.v1.ListRecordsRequest;
import io.callbook.contacts.v1.ListRecordsResponse;
import io.callbook.contacts.v1.Record;
import io.callbook.contacts.v1.RecordFault;
import io.callbook.contacts.v1.RecordResult;
import io.callbook.contacts.v1.RecordUpsert;
import io.callbook.contacts.v1.UpsertRecordsRequest;
import io.callbook.contacts.v1.UpsertRecordsResponse;
import java.util.List;
import java.util.Map;

/** Translates records. */
final class RecordProto {
    private RecordProto() {}

    static Record toProto(TableRecord record) {
        return Record.newBuilder()
                .setKey(record.key())
                .putAllValues(record.values())
                .setVersion(record.version())
                .setCreatedAt(TimeProto.of(record.createdAt()))
                .setUpdatedAt(TimeProto.of(record.updatedAt()))
                .build();
    }

    static List<Map<String, String>> records(UpsertRecordsRequest request) {
        return request.getRecordsList().stream().map(RecordUpsert::getValuesMap).toList();
    }

    static RecordList list(ListRecordsRequest request) {
        return new RecordList(
                request.getAccountId(),
                request.getTableCode(),
                request.getFilter().getField(),
                request.getFilter().getValue(),
                request.getPageToken(),
                PageSize.of(request.getPageSize()));
    }

    static ListRecordsResponse toProto(RecordPage page) {
        ListRecordsResponse.Builder response =
                ListRecordsResponse.newBuilder().setNextPageToken(page.nextPageToken());
        page.records().forEach(record -> response.addRecords(toProto(record)));
        return response.build();
    }

    static UpsertRecordsResponse toProto(List<RecordOutcome> outcomes) {
        UpsertRecordsResponse.Builder response = UpsertRecordsResponse.newBuilder();
        outcomes.forEach(outcome -> response.addResults(toProto(outcome)));
        return response.build();
    }

    private static RecordResult toProto(RecordOutcome outcome) {
        return switch (outcome) {
            case RecordOutcome.Created created ->
                    result(
                            io.callbook.contacts.v1.RecordOutcome.RECORD_OUTCOME_CREATED,
                            created.key());
            case RecordOutcome.Updated updated ->
                    result(
                            io.callbook.contacts.v1.RecordOutcome.RECORD_OUTCOME_UPDATED,
                            updated.key());
            case RecordOutcome.Unchanged unchanged ->
                    result(
                            io.callbook.contacts.v1.RecordOutcome.RECORD_OUTCOME_UNCHANGED,
                            unchanged.key());
            case RecordOutcome.Rejected rejected -> toProto(rejected);
        };
    }

    private static RecordResult toProto(RecordOutcome.Rejected rejected) {
        return RecordResult.newBuilder()
                .setOutcome(io.callbook.contacts.v1.RecordOutcome.RECORD_OUTCOME_REJECTED)
                .setKey(rejected.key())
                .addAllFaults(rejected.faults().stream().map(RecordProto::toProto).toList())
                .build();
    }

    private static RecordFault toProto(FieldViolation fault) {
        return RecordFault.newBuilder()
                .setField(fault.field())
                .setDescription(fault.description())
                .build();
    }

    private static RecordResult result(io.callbook.contacts.v1.RecordOutcome outcome, String key) {
        return RecordResult.newBuilder().setOutcome(outcome).setKey(key).build();
    }
}
