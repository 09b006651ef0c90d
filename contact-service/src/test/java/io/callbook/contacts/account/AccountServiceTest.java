package io.callbook.contacts.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.CreateAccountRequest;
import io.callbook.contacts.v1.GetAccountRequest;
import io.callbook.contacts.v1.ListAccountsRequest;
import io.callbook.contacts.v1.ListAccountsResponse;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountServiceTest extends ServiceTest {
    private static Account.Builder account(String id) {
        return Account.newBuilder().setAccountId(id).setName("Acme").setDefaultRegion("de");
    }

    private static Account create(Account.Builder account, String requestId) {
        return STORE.accounts()
                .createAccount(
                        CreateAccountRequest.newBuilder()
                                .setAccount(account)
                                .setRequestId(requestId)
                                .build())
                .getAccount();
    }

    private static Account get(String id) {
        return STORE.accounts()
                .getAccount(GetAccountRequest.newBuilder().setAccountId(id).build())
                .getAccount();
    }

    @Test
    @DisplayName("ACC-1: an account has id, name, default region and time zone")
    void anAccountIsStoredWithItsSettings() {
        Account created = create(account("acme-one").setTimeZone("Europe/Berlin"), "");

        assertThat(created.getDefaultRegion()).isEqualTo("DE");
        assertThat(created.getTimeZone()).isEqualTo("Europe/Berlin");
        assertThat(created.getCreatedAt().getSeconds()).isPositive();
        assertThat(get("acme-one")).isEqualTo(created);
    }

    @Test
    void theTimeZoneIsUtcByDefault() {
        assertThat(create(account("acme-zone"), "").getTimeZone()).isEqualTo("UTC");
    }

    @Test
    void anUnknownAccountIsExplained() {
        Failures failure = Failures.of(() -> get("nobody"));

        assertThat(failure.reason()).isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(failure.code()).isEqualTo("NOT_FOUND");
        assertThat(failure.message()).contains("nobody", "CreateAccount");
        assertThat(Failures.of(() -> get("No\0body")).reason()).isEqualTo("ACCOUNT_NOT_FOUND");
    }

    @Test
    void allFaultyFieldsAreNamedAtOnce() {
        Account.Builder faulty =
                Account.newBuilder()
                        .setAccountId("9lives")
                        .setDefaultRegion("XX")
                        .setTimeZone("Mars/Base");

        Failures failure = Failures.of(() -> create(faulty, ""));

        assertThat(failure.reason()).isEqualTo("INVALID_FIELD");
        assertThat(failure.code()).isEqualTo("INVALID_ARGUMENT");
        assertThat(failure.fields())
                .containsExactly(
                        "account.account_id",
                        "account.name",
                        "account.default_region",
                        "account.time_zone");
    }

    @Test
    void anAccountCannotBeCreatedTwice() {
        create(account("acme-twice"), "first");

        Failures failure = Failures.of(() -> create(account("acme-twice"), "second"));

        assertThat(failure.reason()).isEqualTo("ACCOUNT_EXISTS");
        assertThat(failure.code()).isEqualTo("ALREADY_EXISTS");
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTime() {
        Account first = create(account("acme-again"), "once");

        assertThat(create(account("acme-again"), "once")).isEqualTo(first);
        assertThat(
                        Failures.of(() -> create(account("acme-again").setName("Other"), "once"))
                                .reason())
                .isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void onlyWhatTheMaskNamesChanges() {
        create(account("acme-mask"), "");
        UpdateAccountRequest.Builder update =
                UpdateAccountRequest.newBuilder()
                        .setAccount(account("acme-mask").setName("New").setDefaultRegion("FR"))
                        .setUpdateMask(FieldMask.newBuilder().addPaths("name"));

        Account updated = STORE.accounts().updateAccount(update.build()).getAccount();

        assertThat(updated.getName()).isEqualTo("New");
        assertThat(updated.getDefaultRegion()).isEqualTo("DE");
        assertThat(get("acme-mask")).isEqualTo(updated);
    }

    @Test
    void aMaskMustNameKnownFields() {
        create(account("acme-path"), "");
        UpdateAccountRequest.Builder update =
                UpdateAccountRequest.newBuilder().setAccount(account("acme-path"));

        assertThat(Failures.of(() -> STORE.accounts().updateAccount(update.build())).fields())
                .containsExactly("update_mask");
        update.setUpdateMask(FieldMask.newBuilder().addPaths("created_at"));
        assertThat(Failures.of(() -> STORE.accounts().updateAccount(update.build())).message())
                .contains("created_at");
    }

    @Test
    void accountsAreListedByIdInPages() {
        List.of("list-c", "list-a", "list-b").forEach(id -> create(account(id), ""));

        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            ListAccountsResponse page =
                    STORE.accounts()
                            .listAccounts(
                                    ListAccountsRequest.newBuilder()
                                            .setPageSize(2)
                                            .setPageToken(token)
                                            .build());
            assertThat(page.getAccountsCount()).isLessThanOrEqualTo(2);
            page.getAccountsList().forEach(account -> ids.add(account.getAccountId()));
            token = page.getNextPageToken();
        } while (!token.isEmpty());

        assertThat(ids).isSorted().doesNotHaveDuplicates().contains("list-a", "list-b", "list-c");
    }

    @Test
    void aForeignPageTokenIsRefused() {
        ListAccountsRequest request =
                ListAccountsRequest.newBuilder().setPageToken("bm9uc2Vuc2U").build();

        assertThat(Failures.of(() -> STORE.accounts().listAccounts(request)).reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }
}
