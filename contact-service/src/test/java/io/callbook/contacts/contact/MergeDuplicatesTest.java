package io.callbook.contacts.contact;

import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_SAME_EMAIL;
import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_SAME_NAME_AND_PHONE;
import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.contact.duplicate.DuplicateTidying;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactHistoryEntry;
import io.callbook.contacts.v1.MergeDuplicatesRequest;
import io.callbook.contacts.v1.MergeDuplicatesResponse;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeDuplicatesTest extends MergeRuleCalls {
    @Inject DuplicateTidying tidying;

    private void tidy() {
        tidying.tidy(account).await().atMost(Duration.ofSeconds(30));
    }

    @Test
    @DisplayName("DEL-9: a dry run says what a merge by rule would do, and changes nothing")
    void aDryRunChangesNothing() throws Exception {
        Contact ann = mail("Ann", "ann@example.org");
        Contact twin = mail("Ann", "ann@example.org");
        String rows =
                "select contact_id, version from contact_history where account_id = ? order by 1,"
                        + " 2";
        List<List<String>> before = StoreSql.rows(rows, account);

        MergeDuplicatesResponse dry = merge(by(MERGE_RULE_SAME_EMAIL).setDryRun(true));

        assertThat(StoreSql.rows(rows, account)).isEqualTo(before);
        assertThat(STORE.get(account, twin.getContactId())).isEqualTo(twin);
        assertThat(dry.getSamplesList()).containsExactly(group(MERGE_RULE_SAME_EMAIL, ann, twin));
        assertThat(merge(by(MERGE_RULE_SAME_EMAIL))).isEqualTo(dry);
        assertThat(isCurrent(twin)).isFalse();
    }

    @Test
    @DisplayName("DEL-9, LOG-5: the history says who merged by which rule and why")
    void theHistorySaysWhichRule() {
        Contact ann = mail("Ann", "ann@example.org");
        Contact twin = mail("Ann", "ann@example.org");

        merge(by(MERGE_RULE_SAME_EMAIL).setReason(" spring cleaning "));

        for (Contact contact : List.of(ann, twin)) {
            ContactHistoryEntry latest = history(contact).getFirst();
            assertThat(latest.getActor()).isEqualTo("tester");
            assertThat(latest.getSource()).isEqualTo("merge-rule:same_email");
            assertThat(latest.getReason()).isEqualTo("spring cleaning");
        }
    }

    @Test
    @DisplayName("DEL-9: a merge by rule in pages comes by every group, those left out once")
    void duplicatesAreMergedInPages() {
        for (int i = 0; i < 5; i++) {
            Contact first = contact("N" + i, "+1202224344" + i, "m" + i + "@example.org", "a" + i);
            Contact other = contact("N" + i, "+1202224344" + i, "m" + i + "@example.org", "b" + i);
            if (i < 2) {
                merge(first, other);
                unmerge(other);
            }
        }
        int groups = 0;
        int merged = 0;
        int apart = 0;
        int pages = 0;
        MergeDuplicatesRequest.Builder request =
                by(MERGE_RULE_SAME_EMAIL, MERGE_RULE_SAME_NAME_AND_PHONE).setLimit(1);
        MergeDuplicatesResponse page;
        do {
            page = merge(request);
            assertThat(page.getGroups()).isLessThan(2);
            groups += page.getGroups();
            merged += page.getMergedContacts();
            apart += page.getKeptApartGroups();
            pages++;
            request.setPageToken(page.getNextPageToken());
        } while (!page.getNextPageToken().isEmpty() && pages < 20);

        assertThat(List.of(groups, merged, apart)).containsExactly(5, 3, 2);
        assertThat(page.getNextPageToken()).isEmpty();
    }

    @Test
    @DisplayName("DEL-9: what a merge by rule cannot be is explained")
    void requestsAreChecked() {
        mail("Ann", "a@example.org");
        mail("Ann", "a@example.org");
        mail("Bob", "b@example.org");
        mail("Bob", "b@example.org");
        String token =
                merge(by(MERGE_RULE_SAME_EMAIL).setDryRun(true).setLimit(1)).getNextPageToken();

        assertThat(token).isNotEmpty();
        assertThat(Failures.of(() -> merge(by())).fields()).containsExactly("rules");
        assertThat(Failures.of(() -> merge(by().addRulesValue(7))).fields())
                .containsExactly("rules[0]");
        assertThat(Failures.of(() -> merge(by(MERGE_RULE_UNSPECIFIED))).fields())
                .containsExactly("rules[0]");
        assertThat(
                        Failures.of(() -> merge(by(MERGE_RULE_SAME_EMAIL, MERGE_RULE_SAME_EMAIL)))
                                .fields())
                .containsExactly("rules");
        assertThat(Failures.of(() -> merge(by(MERGE_RULE_SAME_EMAIL).setLimit(-1))).fields())
                .containsExactly("limit");
        assertThat(
                        Failures.of(() ->
                                        merge(by(MERGE_RULE_SAME_EMAIL).setReason("x".repeat(501))))
                                .fields())
                .containsExactly("reason");
        assertThat(
                        Failures.of(() ->
                                        merge(
                                                by(MERGE_RULE_SAME_NAME_AND_PHONE)
                                                        .setPageToken(token)))
                                .reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }

    @Test
    @DisplayName("DEL-9: nothing merges by itself unless the account has a rule")
    void housekeepingMergesByTheAccountsRules() {
        Contact ann = mail("Ann", "ann@example.org");
        Contact twin = mail("Ann", "ann@example.org");

        tidy();
        assertThat(isCurrent(twin)).isTrue();
        setAccount("merge_rules", Account.newBuilder().addMergeRules(MERGE_RULE_SAME_EMAIL));
        assertThat(merge(by().setDryRun(true)).getMergedContacts()).isEqualTo(1);
        tidy();

        assertThat(STORE.get(account, twin.getContactId()).getContactId())
                .isEqualTo(ann.getContactId());
        assertThat(history(ann).getFirst().getActor()).isEqualTo("housekeeping");
        assertThat(history(ann).getFirst().getReason())
                .isEqualTo("Merged by rule: same e-mail address");
        Contact late = mail("Ann", "ann@example.org");
        tidy();
        assertThat(isCurrent(late)).isFalse();
    }
}
