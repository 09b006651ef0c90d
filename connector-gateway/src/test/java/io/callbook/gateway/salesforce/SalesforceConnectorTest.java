package io.callbook.gateway.salesforce;

import static io.callbook.gateway.salesforce.FakeSalesforce.API;
import static io.callbook.gateway.salesforce.FakeSalesforce.DESCRIBE;
import static io.callbook.gateway.salesforce.FakeSalesforce.QUERY;
import static io.callbook.gateway.salesforce.FakeSalesforce.QUERY_ALL;
import static io.callbook.gateway.salesforce.FakeSalesforce.describe;
import static io.callbook.gateway.salesforce.FakeSalesforce.error;
import static io.callbook.gateway.salesforce.FakeSalesforce.row;
import static io.callbook.gateway.salesforce.FakeSalesforce.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callbook.gateway.spi.ConnectorException.SourceUnavailable;
import io.callbook.gateway.spi.Cursor;
import io.callbook.gateway.spi.RecordChange.Deleted;
import io.callbook.gateway.spi.RecordChange.Present;
import io.callbook.gateway.spi.RecordPage;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SalesforceConnectorTest {
    private static final String A = "003000000000001AAA";
    private static final String B = "003000000000002AAA";
    private static final String FIRST = "2026-01-01T10:00:00.000+0000";
    private static final String LATER = "2026-01-01T12:00:00.000+0000";

    private final FakeSalesforce salesforce = new FakeSalesforce();

    @AfterEach
    void stop() {
        salesforce.close();
    }

    @Test
    @DisplayName("CAP-1: rows become records, with parents' fields, ids of 18 characters, no nulls")
    void rowsBecomeRecords() {
        salesforce.answer(API + "/sobjects/Account/describe", 200, describe("Account", "Name"));
        salesforce.answer(
                QUERY_ALL,
                200,
                rows(
                        "{\"Id\":\"003000000000001\",\"SystemModstamp\":\"%s\",\"IsDeleted\":false,\"Phone\":\"555\",\"Account\":{\"Name\":\"Acme\"}}"
                                .formatted(FIRST),
                        "{\"Id\":\"%s\",\"SystemModstamp\":\"%s\",\"Phone\":null,\"Account\":null}"
                                .formatted(B, LATER)));

        RecordPage page = salesforce.fetch(Cursor.START, "Phone", "Account.Name");

        assertThat(page.changes())
                .containsExactly(
                        new Present(
                                A,
                                "2026-01-01T10:00:00.000Z",
                                Map.of("Phone", "555", "Account.Name", "Acme")),
                        new Present(B, "2026-01-01T12:00:00.000Z", Map.of()));
        assertThat(page.caughtUp()).isFalse();
        assertThat(page.estimatedTotal()).hasValue(7);
    }

    @Test
    @DisplayName("DEL-4: a record that is gone names the one it was merged into")
    void deletedRowsNameTheirMaster() {
        salesforce.answer(
                QUERY_ALL,
                200,
                rows(
                        "{\"Id\":\"%s\",\"SystemModstamp\":\"%s\",\"IsDeleted\":true,\"MasterRecordId\":\"003000000000002\"}"
                                .formatted(A, FIRST),
                        "{\"Id\":\"%s\",\"SystemModstamp\":\"%s\",\"IsDeleted\":true,\"MasterRecordId\":\"000000000000000AAA\"}"
                                .formatted(B, FIRST)));

        assertThat(salesforce.fetch(Cursor.START, "Phone").changes())
                .containsExactly(
                        new Deleted(A, "2026-01-01T10:00:00.000Z", Optional.of(B)),
                        new Deleted(B, "2026-01-01T10:00:00.000Z", Optional.empty()));
    }

    @Test
    @DisplayName("CAP-4: a poll begins an overlap before the greatest stamp seen, never our clock")
    void pollsOverlap() {
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST), row(B, LATER)));
        salesforce.answer(QUERY_ALL, 200, rows());
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST)));
        salesforce.answer(QUERY_ALL, 200, rows());

        RecordPage page = salesforce.fetch(Cursor.START, "Phone");
        RecordPage end = salesforce.fetch(page.next(), "Phone");
        RecordPage poll = salesforce.fetch(end.next(), "Phone");
        salesforce.fetch(poll.next(), "Phone");

        assertThat(end.caughtUp()).isTrue();
        assertThat(salesforce.requests(QUERY_ALL).stream().map(SalesforceConnectorTest::where))
                .containsExactly(
                        "",
                        " WHERE SystemModstamp >= 2026-01-01T12:00:00.000Z AND (SystemModstamp >"
                                + " 2026-01-01T12:00:00.000Z OR Id > '003000000000002AAA')",
                        " WHERE SystemModstamp >= 2026-01-01T11:50:00.000Z",
                        // the record with an older stamp does not take the watermark back
                        " WHERE SystemModstamp >= 2026-01-01T11:50:00.000Z");
    }

    @Test
    @DisplayName("CAP-1: an object without records is caught up at once, and read again later")
    void anEmptyObjectIsCaughtUp() {
        salesforce.answer(QUERY_ALL, 200, rows());
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST)));

        RecordPage empty = salesforce.fetch(Cursor.START, "Phone");
        RecordPage later = salesforce.fetch(empty.next(), "Phone");

        assertThat(empty.caughtUp()).isTrue();
        assertThat(empty.changes()).isEmpty();
        assertThat(later.changes()).hasSize(1);
    }

    @Test
    void partsSmallerThanAskedAreFollowed() {
        salesforce.answer(
                QUERY_ALL,
                200,
                "{\"totalSize\":2,\"done\":false,\"nextRecordsUrl\":\"%s/query/01g-1\",\"records\":[%s]}"
                        .formatted(API, row(A, FIRST)));
        salesforce.answer(QUERY + "/01g-1", 200, rows(row(B, LATER)));

        assertThat(salesforce.fetch(Cursor.START, "Phone").changes()).hasSize(2);
    }

    @Test
    void nextPartOfAnotherHostIsNotFollowed() {
        salesforce.answer(
                QUERY_ALL,
                200,
                "{\"totalSize\":2,\"done\":false,\"nextRecordsUrl\":\"//evil.example/x\",\"records\":[%s]}"
                        .formatted(row(A, FIRST)));

        assertThatExceptionOfType(SourceUnavailable.class)
                .isThrownBy(() -> salesforce.fetch(Cursor.START, "Phone"));
    }

    @Test
    void fieldThatWentAwaySinceTheDescribeIsLeftOut() {
        salesforce.clear(DESCRIBE);
        salesforce.answer(
                DESCRIBE, 200, describe("Contact", "Id", "SystemModstamp", "Phone", "Gone__c"));
        salesforce.answer(DESCRIBE, 200, describe("Contact", "Id", "SystemModstamp", "Phone"));
        salesforce.answer(QUERY_ALL, 400, error("INVALID_FIELD", "No such column 'Gone__c'"));
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST)));

        RecordPage page = salesforce.fetch(Cursor.START, "Phone", "Gone__c");

        assertThat(page.missingFields()).containsExactly("Gone__c");
        assertThat(page.changes()).hasSize(1);
    }

    @Test
    void parentThatMayNotBeSeenIsAMissingField() {
        salesforce.answer(QUERY_ALL, 200, rows(row(A, FIRST)));

        assertThat(salesforce.fetch(Cursor.START, "phone", "Account.Name").missingFields())
                .containsExactly("Account.Name");
    }

    private static String where(String request) {
        return request.replaceAll(".*FROM Contact(.*) ORDER BY SystemModstamp, Id LIMIT 2", "$1");
    }
}
