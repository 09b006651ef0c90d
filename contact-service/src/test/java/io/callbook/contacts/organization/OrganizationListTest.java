package io.callbook.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.BatchGetOrganizationsRequest;
import io.callbook.contacts.v1.BatchGetOrganizationsResponse;
import io.callbook.contacts.v1.ListOrganizationsRequest;
import io.callbook.contacts.v1.Organization;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationListTest extends OrganizationCalls {
    @Test
    void aBatchNamesWhatIsMissing() {
        String account = STORE.newAccount();
        Organization one = create(named(account, "One"));
        Organization two = create(named(account, "Two"));

        BatchGetOrganizationsResponse batch =
                organizations()
                        .batchGetOrganizations(
                                BatchGetOrganizationsRequest.newBuilder()
                                        .setAccountId(account)
                                        .addOrganizationIds(two.getOrganizationId())
                                        .addOrganizationIds("unknown")
                                        .addOrganizationIds(one.getOrganizationId())
                                        .build());

        assertThat(batch.getOrganizationsList()).containsExactly(two, one);
        assertThat(batch.getMissingOrganizationIdsList()).containsExactly("unknown");
    }

    @Test
    void organizationsAreListedByNameInPages() {
        String account = STORE.newAccount();
        List.of("beta", "Alpha", "gamma", "Delta", "ALPHABET", "älg", "alpha%")
                .forEach(name -> create(named(account, name)));

        assertThat(list(account, "", 2))
                .containsExactly("Alpha", "alpha%", "ALPHABET", "beta", "Delta", "gamma", "älg");
        assertThat(list(account, "ALPHA", 1)).containsExactly("Alpha", "alpha%", "ALPHABET");
        assertThat(list(account, "alpha%", 5)).containsExactly("alpha%");
        assertThat(list(account, "Ä", 5)).containsExactly("älg");
        assertThat(list(account, "_", 5)).isEmpty();
    }

    @Test
    void anOrganizationIsFoundByNameAndByReference() {
        String account = STORE.newAccount();
        Organization wanted = create(named(account, "Wanted").addReferences(reference("5")));
        create(named(account, "Wanted too").addReferences(reference("6")));
        ListOrganizationsRequest.Builder request =
                ListOrganizationsRequest.newBuilder().setAccountId(account);

        assertThat(
                        organizations()
                                .listOrganizations(request.clone().setName("WANTED").build())
                                .getOrganizationsList())
                .containsExactly(wanted);
        assertThat(
                        organizations()
                                .listOrganizations(
                                        request.clone().setReference(reference("5")).build())
                                .getOrganizationsList())
                .containsExactly(wanted);
        assertThat(
                        organizations()
                                .listOrganizations(
                                        request.clone()
                                                .setName("wanted too")
                                                .setReference(reference("5"))
                                                .build())
                                .getOrganizationsList())
                .isEmpty();
    }

    @Test
    void aPageTokenOfAnotherListIsRefused() {
        String account = STORE.newAccount();
        create(named(account, "One"));
        create(named(account, "Two"));
        ListOrganizationsRequest.Builder request =
                ListOrganizationsRequest.newBuilder().setAccountId(account).setPageSize(1);
        String token = organizations().listOrganizations(request.build()).getNextPageToken();

        request.setPageToken(token).setNamePrefix("O");

        assertThat(Failures.of(() -> organizations().listOrganizations(request.build())).reason())
                .isEqualTo("INVALID_PAGE_TOKEN");
    }

    @Test
    @DisplayName("ACC-2: row-level security leaves the search for names its index")
    void theSearchForNamesWalksItsIndex() throws Exception {
        try (Connection connection = StoreSql.open()) {
            connection.setAutoCommit(false);
            StoreSql.rows(connection, "set local role callbook_store");
            StoreSql.rows(connection, "set local enable_seqscan = off");
            StoreSql.rows(connection, "set local enable_bitmapscan = off");
            StoreSql.rows(connection, "select set_config('callbook.account_id', 'a', true)");

            String plan =
                    StoreSql.rows(
                                    connection,
                                    """
                                    explain select organization_id from organization
                                     where account_id = 'a' and name_key >= 'a' and name_key < 'b'
                                     order by name_key limit 10
                                    """)
                            .toString();

            assertThat(plan).contains("organization__name_uk").contains("name_key >= 'a'");
            assertThat(plan.substring(plan.indexOf("Index Cond"))).contains("name_key < 'b'");
        }
    }
}
