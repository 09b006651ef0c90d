package io.callbook.gateway.salesforce;

import static io.callbook.gateway.salesforce.FakeSalesforce.API;
import static io.callbook.gateway.salesforce.FakeSalesforce.DESCRIBE;
import static io.callbook.gateway.salesforce.FakeSalesforce.QUERY_ALL;
import static io.callbook.gateway.salesforce.FakeSalesforce.describe;
import static io.callbook.gateway.salesforce.FakeSalesforce.error;
import static io.callbook.gateway.salesforce.FakeSalesforce.row;
import static io.callbook.gateway.salesforce.FakeSalesforce.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.callbook.gateway.spi.Connector;
import io.callbook.gateway.spi.ConnectorException;
import io.callbook.gateway.spi.NumberSearch;
import io.callbook.gateway.spi.RecordChange;
import io.callbook.gateway.spi.RecordRequest;
import io.callbook.gateway.spi.SearchHit;
import io.callbook.numbers.PhoneNumber;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalesforceLookupTest {
    private static final String SEARCH = API + "/search";
    private static final String A = "003000000000001AAA";
    private static final String STAMP = "2026-01-01T10:00:00.000+0000";
    private static final String HIT =
            "{\"attributes\":{\"type\":\"Contact\"},\"Id\":\"" + A + "\"}";

    private final FakeSalesforce salesforce = new FakeSalesforce();

    @AfterEach
    void stop() {
        salesforce.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {A, "003000000000001"})
    @DisplayName("MAT-14: ids of 15 and of 18 characters are one record")
    void bothSpellingsOfAnIdAreOneRecord(String id) {
        salesforce.answer(QUERY_ALL, 200, rows(row(A, STAMP)));

        assertThat(find(id)).get().extracting(RecordChange::externalId).isEqualTo(A);
        assertThat(salesforce.requests(QUERY_ALL))
                .singleElement()
                .asString()
                .endsWith("FROM Contact WHERE Id IN ('" + A + "')");
    }

    @Test
    @DisplayName("MAT-14: what is no id of a record never gets into a query")
    void whatIsNoIdIsNotAsked() {
        assertThat(find("' OR Name != '")).isEmpty();
        assertThat(salesforce.requests(QUERY_ALL)).isEmpty();
    }

    @Test
    void fieldThatWentAwaySinceTheDescribeIsLeftOut() {
        salesforce.clear(DESCRIBE);
        salesforce.answer(DESCRIBE, 200, describe("Contact", "Id", "SystemModstamp", "Phone"));
        salesforce.answer(DESCRIBE, 200, describe("Contact", "Id", "SystemModstamp"));
        salesforce.answer(QUERY_ALL, 400, error("INVALID_FIELD", "No such column 'Phone'"));
        salesforce.answer(QUERY_ALL, 200, rows(row(A, STAMP)));

        assertThat(find(A)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"searchRecords\":[" + HIT + "]}", "[" + HIT + "]"})
    @DisplayName("MAT-18: the answers of all versions are read; each spelling is searched")
    void answersOfAllVersionsAreRead(String answer) {
        salesforce.answer(SEARCH, 200, answer);
        salesforce.answer(QUERY_ALL, 200, rows(row(A, STAMP)));

        assertThat(search()).extracting(hit -> hit.record().externalId()).containsExactly(A);
        assertThat(salesforce.requests(SEARCH))
                .singleElement()
                .asString()
                .startsWith(SEARCH + " q=FIND {2079460958 OR 2079460958* OR 02079460958 OR ")
                .endsWith("} IN PHONE FIELDS RETURNING Contact(Id LIMIT 20)");
    }

    @Test
    @DisplayName("MAT-18: hits of types that were not asked for, or of no id, are left alone")
    void strangeHitsAreLeftAlone() {
        salesforce.answer(
                SEARCH,
                200,
                "{\"searchRecords\":[{\"attributes\":{\"type\":\"Case\"},\"Id\":\"%s\"},{\"Id\":\"?\"}]}"
                        .formatted(A));

        assertThat(search()).isEmpty();
        assertThat(salesforce.requests(QUERY_ALL)).isEmpty();
    }

    @Test
    void aRefusedSearchIsAnError() {
        salesforce.answer(SEARCH, 400, error("INVALID_TYPE", "Contact"));

        assertThatExceptionOfType(ConnectorException.PermissionMissing.class)
                .isThrownBy(this::search)
                .withMessageContaining("search by telephone number");
    }

    private Optional<RecordChange> find(String id) {
        try (Connector connector = salesforce.open()) {
            return connector.find(new RecordRequest("Contact", List.of("Phone"), id));
        }
    }

    private List<SearchHit> search() {
        try (Connector connector = salesforce.open()) {
            return connector.search(
                    new NumberSearch(
                            PhoneNumber.parseE164("+442079460958").orElseThrow(),
                            Map.of("Contact", List.of("Phone")),
                            20));
        }
    }
}
