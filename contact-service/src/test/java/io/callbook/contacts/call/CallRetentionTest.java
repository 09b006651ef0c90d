package io.callbook.contacts.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.RecordCallsRequest;
import io.callbook.contacts.v1.Retention;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallRetentionTest extends CallTest {
    private static final long DAY = 86_400;

    @Inject CallRetention retention;

    private void keepFor(int callDays) {
        STORE.accounts()
                .updateAccount(
                        UpdateAccountRequest.newBuilder()
                                .setAccount(
                                        Account.newBuilder()
                                                .setAccountId(account)
                                                .setRetention(
                                                        Retention.newBuilder()
                                                                .setCallDays(callDays)))
                                .setUpdateMask(FieldMask.newBuilder().addPaths("retention"))
                                .build());
    }

    private void tidy() {
        retention.tidy(account).await().atMost(Duration.ofSeconds(60));
    }

    private static long daysAgo(long days) {
        return System.currentTimeMillis() / 1000 - days * DAY;
    }

    @Test
    @DisplayName("ACC-1: old calls are dropped with their choices, and contacts forget them")
    void oldCallsAreDropped() throws Exception {
        String ann = contact("Ann").getContactId();
        String bob = contact("Bob").getContactId();
        RecordCallsRequest.Builder many = RecordCallsRequest.newBuilder().setAccountId(account);
        for (int chunk = 0; chunk < 3; chunk++) {
            many.clearCalls();
            for (int i = 0; i < 900; i++) {
                many.addCalls(call("old-" + chunk + "-" + i, daysAgo(31), ann));
            }
            STORE.calls().recordCalls(many.build());
        }
        choose("old-0-0", ann);
        record(call("bob-old", daysAgo(40), bob), call("bob-young", daysAgo(29), bob));
        choose("bob-old", bob);
        keepFor(30);

        tidy();

        assertThat(ids(list())).containsExactly("bob-young");
        assertThat(STORE.get(account, ann).hasLastCallAt()).isFalse();
        assertThat(STORE.get(account, ann).getNumberChoicesList()).isEmpty();
        assertThat(STORE.get(account, bob).hasLastCallAt()).isTrue();
        assertThat(STORE.get(account, bob).getNumberChoicesList()).isEmpty();
        assertThat(
                        StoreSql.rows(
                                "select contact_id from contact_activity where account_id = ?",
                                account))
                .hasSize(1);
    }

    @Test
    void callsAreKeptForEverByDefault() {
        record(call("old", NOON, contact("Ann").getContactId()));

        tidy();

        assertThat(ids(list())).containsExactly("old");
    }
}
