package io.callbook.contacts.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.table.TableCalls;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.CallerPolicy;
import io.callbook.contacts.v1.CreateAccountRequest;
import io.callbook.contacts.v1.FieldType;
import io.callbook.contacts.v1.GetAccountRequest;
import io.callbook.contacts.v1.ListAccountsRequest;
import io.callbook.contacts.v1.LiveLookup;
import io.callbook.contacts.v1.Matching;
import io.callbook.contacts.v1.MergeRule;
import io.callbook.contacts.v1.PrimaryKey;
import io.callbook.contacts.v1.PrimaryKeyKind;
import io.callbook.contacts.v1.Retention;
import io.callbook.contacts.v1.Table;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountSettingsTest extends ServiceTest {
    private static final Matching MATCHING =
            Matching.newBuilder()
                    .addSourcePriority("crm")
                    .addSourcePriority("files")
                    .setTailDigits(8)
                    .setSharedThreshold(3)
                    .setLiveLookup(LiveLookup.LIVE_LOOKUP_AFTER_ANSWER)
                    .setLiveLookupMillis(800)
                    .build();
    private static final PrimaryKey BY_EMAIL =
            PrimaryKey.newBuilder().setKind(PrimaryKeyKind.PRIMARY_KEY_KIND_EMAIL).build();

    private final String accountId = STORE.newAccount();

    private Account get() {
        return STORE.accounts()
                .getAccount(GetAccountRequest.newBuilder().setAccountId(accountId).build())
                .getAccount();
    }

    private Account update(Account.Builder account, String... paths) {
        return STORE.accounts()
                .updateAccount(
                        UpdateAccountRequest.newBuilder()
                                .setAccount(account.setAccountId(accountId))
                                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
                                .build())
                .getAccount();
    }

    private void declare(String... names) {
        TableCalls tables = new TableCalls(STORE, accountId);
        Table.Builder contacts = Table.newBuilder().setAccountId(accountId).setTableCode("Contact");
        for (String name : names) {
            contacts.addFields(TableCalls.field(name, FieldType.FIELD_TYPE_TEXT));
        }
        tables.update(contacts, Map.of());
    }

    @Test
    @DisplayName("ACC-1: an account has a caller policy, attributes of a match and retention")
    void settingsHaveDefaults() {
        Account account = get();

        assertThat(account.getPrimaryKey().getKind())
                .isEqualTo(PrimaryKeyKind.PRIMARY_KEY_KIND_CONTACT_ID);
        assertThat(account.getCallerPolicy()).isEqualTo(CallerPolicy.CALLER_POLICY_FIRST_CREATED);
        assertThat(account.getMatchAttributesList()).isEmpty();
        assertThat(account.getMergeRulesList()).isEmpty();
        assertThat(account.getRetention()).isEqualTo(Retention.getDefaultInstance());
        assertThat(account.getMatching())
                .isEqualTo(
                        Matching.newBuilder()
                                .setSharedThreshold(10)
                                .setLiveLookup(LiveLookup.LIVE_LOOKUP_OFF)
                                .setLiveLookupMillis(1_500)
                                .build());
    }

    @Test
    @DisplayName("ACC-1: an account is created with all its settings")
    void settingsAreStored() {
        Account.Builder account =
                Account.newBuilder()
                        .setAccountId(accountId + "-b")
                        .setName("Full")
                        .setDefaultRegion("DE")
                        .setPrimaryKey(BY_EMAIL)
                        .setCallerPolicy(CallerPolicy.CALLER_POLICY_LAST_CHOSEN)
                        .setMatching(MATCHING)
                        .addMergeRules(MergeRule.MERGE_RULE_SAME_NAME_AND_PHONE)
                        .addMergeRules(MergeRule.MERGE_RULE_SAME_EMAIL)
                        .setRetention(
                                Retention.newBuilder()
                                        .setHistoryDays(30)
                                        .setDeletedDays(7)
                                        .setCallDays(90));

        Account created =
                STORE.accounts()
                        .createAccount(
                                CreateAccountRequest.newBuilder().setAccount(account).build())
                        .getAccount();

        assertThat(created.toBuilder().clearCreatedAt().clearUpdatedAt().clearTimeZone().build())
                .isEqualTo(account.build());
        ListAccountsRequest all = ListAccountsRequest.newBuilder().setPageSize(1_000).build();
        assertThat(STORE.accounts().listAccounts(all).getAccountsList()).contains(created);
    }

    @Test
    @DisplayName("ACC-1: only the settings that the mask names change")
    void settingsAreUpdatedByTheMask() {
        declare("vip", "language");
        Account.Builder wanted =
                Account.newBuilder()
                        .setCallerPolicy(CallerPolicy.CALLER_POLICY_OWNER_FIRST)
                        .addMatchAttributes("vip")
                        .addMatchAttributes("language")
                        .setRetention(Retention.newBuilder().setHistoryDays(36_500));

        update(wanted, "caller_policy");
        update(wanted, "match_attributes");
        update(wanted, "retention");
        update(wanted.addMergeRules(MergeRule.MERGE_RULE_SAME_EMAIL), "merge_rules");
        Account updated = update(wanted.setMatching(MATCHING), "matching");

        assertThat(updated.getCallerPolicy()).isEqualTo(CallerPolicy.CALLER_POLICY_OWNER_FIRST);
        assertThat(updated.getMatchAttributesList()).containsExactly("vip", "language");
        assertThat(updated.getRetention().getHistoryDays()).isEqualTo(36_500);
        assertThat(updated.getMatching()).isEqualTo(MATCHING);
        assertThat(updated.getMergeRulesList()).containsExactly(MergeRule.MERGE_RULE_SAME_EMAIL);
        assertThat(updated.getName()).isEqualTo("Test");
        assertThat(get()).isEqualTo(updated);
    }

    @Test
    void whatIsNotDeclaredCannotBeNamed() {
        declare("vip");
        Account.Builder undeclared =
                Account.newBuilder()
                        .addMatchAttributes("vip")
                        .addMatchAttributes("nowhere")
                        .setPrimaryKey(
                                PrimaryKey.newBuilder()
                                        .setKind(PrimaryKeyKind.PRIMARY_KEY_KIND_ATTRIBUTE)
                                        .setAttribute("elsewhere"));

        Failures failure = Failures.of(() -> update(undeclared, "match_attributes", "primary_key"));

        assertThat(failure.fields())
                .containsExactly("account.primary_key.attribute", "account.match_attributes[1]");
        assertThat(failure.message()).contains("TableService.UpdateTable");
        assertThat(get().getMatchAttributesList()).isEmpty();
    }

    @Test
    void settingsAreBounded() {
        Account.Builder faulty =
                Account.newBuilder()
                        .addAllMatchAttributes(Collections.nCopies(21, "vip"))
                        .setRetention(
                                Retention.newBuilder().setHistoryDays(-1).setDeletedDays(36_501))
                        .setPrimaryKey(
                                PrimaryKey.newBuilder()
                                        .setKind(PrimaryKeyKind.PRIMARY_KEY_KIND_REFERENCE)
                                        .setConnectionId("c".repeat(65)));

        assertThat(
                        Failures.of(() ->
                                        update(
                                                faulty,
                                                "match_attributes",
                                                "retention",
                                                "primary_key"))
                                .fields())
                .containsExactly(
                        "account.primary_key.connection_id",
                        "account.match_attributes",
                        "account.match_attributes",
                        "account.retention.history_days",
                        "account.retention.deleted_days");
    }

    @Test
    @DisplayName("ACC-1: settings of matching that cannot be are explained all at once")
    void settingsOfMatchingAreBounded() {
        Account.Builder faulty =
                Account.newBuilder()
                        .setRetention(Retention.newBuilder().setCallDays(-1))
                        .setMatching(
                                Matching.newBuilder()
                                        .addAllSourcePriority(Collections.nCopies(21, "crm"))
                                        .addSourcePriority(" ")
                                        .setTailDigits(6)
                                        .setSharedThreshold(10_001)
                                        .setLiveLookupMillis(99));

        Failures failure = Failures.of(() -> update(faulty, "matching", "retention"));

        assertThat(failure.fields())
                .containsExactly(
                        "account.retention.call_days",
                        "account.matching.source_priority",
                        "account.matching.source_priority",
                        "account.matching.source_priority[21]",
                        "account.matching.tail_digits",
                        "account.matching.shared_threshold",
                        "account.matching.live_lookup_millis");
        Account.Builder unknown =
                Account.newBuilder().setMatching(Matching.newBuilder().setLiveLookupValue(9));
        assertThat(Failures.of(() -> update(unknown, "matching")).fields())
                .containsExactly("account.matching.live_lookup");
    }

    @Test
    @DisplayName("ACC-1, DEL-9: merge rules are those of the contract, each once")
    void mergeRulesAreChecked() {
        Account.Builder twice =
                Account.newBuilder()
                        .addMergeRules(MergeRule.MERGE_RULE_SAME_EMAIL)
                        .addMergeRules(MergeRule.MERGE_RULE_SAME_EMAIL);
        Account.Builder unknown = Account.newBuilder().addMergeRulesValue(77);
        Account.Builder unset =
                Account.newBuilder().addMergeRules(MergeRule.MERGE_RULE_UNSPECIFIED);

        assertThat(Failures.of(() -> update(twice, "merge_rules")).fields())
                .containsExactly("account.merge_rules");
        assertThat(Failures.of(() -> update(unknown, "merge_rules")).fields())
                .containsExactly("account.merge_rules[0]");
        assertThat(Failures.of(() -> update(unset, "merge_rules")).fields())
                .containsExactly("account.merge_rules[0]");
        assertThat(get().getMergeRulesList()).isEmpty();
    }

    @Test
    void onlyThePartsOfAKindOfPrimaryKeyAreTaken() {
        Account.Builder mixed =
                Account.newBuilder().setPrimaryKey(BY_EMAIL.toBuilder().setConnectionId("crm"));
        Account.Builder unknown =
                Account.newBuilder().setPrimaryKey(PrimaryKey.newBuilder().setKindValue(77));
        Account.Builder policy = Account.newBuilder().setCallerPolicyValue(77);

        assertThat(Failures.of(() -> update(mixed, "primary_key")).fields())
                .containsExactly("account.primary_key.connection_id");
        assertThat(Failures.of(() -> update(unknown, "primary_key")).fields())
                .containsExactly("account.primary_key.kind");
        assertThat(Failures.of(() -> update(policy, "caller_policy")).fields())
                .containsExactly("account.caller_policy");
        assertThat(update(policy.setName("Fine"), "name").getName()).isEqualTo("Fine");
    }
}
