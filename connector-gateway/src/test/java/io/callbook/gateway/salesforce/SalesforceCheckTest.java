package io.callbook.gateway.salesforce;

import static io.callbook.gateway.salesforce.FakeSalesforce.DESCRIBE;
import static io.callbook.gateway.salesforce.FakeSalesforce.QUERY_ALL;
import static io.callbook.gateway.salesforce.FakeSalesforce.TOKEN;
import static io.callbook.gateway.salesforce.FakeSalesforce.describe;
import static io.callbook.gateway.salesforce.FakeSalesforce.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.callbook.gateway.spi.ConnectionCheck;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SalesforceCheckTest {
    private final FakeSalesforce salesforce = new FakeSalesforce();

    @AfterEach
    void stop() {
        salesforce.close();
    }

    @Test
    @DisplayName("CON-4: each missing permission is a check of its own, with its remedy")
    void missingPermissionsAreNamed() {
        salesforce.answer(QUERY_ALL, 200, rows());
        salesforce
                .clear(DESCRIBE)
                .answer(DESCRIBE, 200, describe("Contact", "Id", "SystemModstamp", "Phone"));

        List<ConnectionCheck> checks = salesforce.open().check();

        assertThat(checks)
                .extracting(ConnectionCheck::name, ConnectionCheck::ok)
                .containsExactly(
                        tuple("Login", true),
                        tuple("API access", true),
                        tuple("Read Contact", true),
                        tuple("Fields of Contact", false),
                        tuple("Read Lead", false));
        assertThat(checks.get(3).remedy()).endsWith("FirstName, LastName, MobilePhone, Email.");
        assertThat(checks.get(4).remedy()).contains("'Read' and 'View All' on Lead");
    }

    @Test
    void aRefusedLoginIsTheOnlyCheck() {
        login(400, "{\"error\":\"invalid_client\"}");

        assertThat(salesforce.open().check())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.ok()).isFalse();
                    assertThat(check.remedy()).contains("consumer key and secret");
                });
    }

    private void login(int status, String body) {
        salesforce.clear(TOKEN).answer(TOKEN, status, body);
    }
}
