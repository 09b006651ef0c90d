package io.callbook.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.BatchGetOrganizationsRequest;
import io.callbook.contacts.v1.BatchGetOrganizationsResponse;
import io.callbook.contacts.v1.CreateOrganizationRequest;
import io.callbook.contacts.v1.DeleteOrganizationRequest;
import io.callbook.contacts.v1.GetOrganizationRequest;
import io.callbook.contacts.v1.ListOrganizationsRequest;
import io.callbook.contacts.v1.ListOrganizationsResponse;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.OrganizationServiceGrpc;
import io.callbook.contacts.v1.OrganizationServiceGrpc.OrganizationServiceBlockingStub;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.RegionRule;
import io.callbook.contacts.v1.UpdateOrganizationRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrganizationServiceTest extends ServiceTest {
    private static OrganizationServiceBlockingStub organizations() {
        return OrganizationServiceGrpc.newBlockingStub(STORE.channel())
                .withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    private static Organization.Builder named(String accountId, String name) {
        return Organization.newBuilder().setAccountId(accountId).setName(name);
    }

    private static Organization create(Organization.Builder organization, String requestId) {
        return organizations()
                .createOrganization(
                        CreateOrganizationRequest.newBuilder()
                                .setOrganization(organization)
                                .setRequestId(requestId)
                                .build())
                .getOrganization();
    }

    private static Organization create(Organization.Builder organization) {
        return create(organization, "");
    }

    private static Organization get(String accountId, String id) {
        return organizations()
                .getOrganization(
                        GetOrganizationRequest.newBuilder()
                                .setAccountId(accountId)
                                .setOrganizationId(id)
                                .build())
                .getOrganization();
    }

    private static Organization update(Organization organization, String... paths) {
        return organizations()
                .updateOrganization(
                        UpdateOrganizationRequest.newBuilder()
                                .setOrganization(organization)
                                .setUpdateMask(FieldMask.newBuilder().addAllPaths(List.of(paths)))
                                .build())
                .getOrganization();
    }

    private static Reference reference(String externalId) {
        return Reference.newBuilder()
                .setConnectionId("crm")
                .setObjectType("Account")
                .setExternalId(externalId)
                .build();
    }

    @Test
    void anOrganizationIsStoredAsGiven() {
        String account = STORE.newAccount();

        Organization created =
                create(
                        named(account, "  Acme   Corporation ")
                                .addPhones(Phone.newBuilder().setRaw("(202) 224-3441 x12"))
                                .addDomains("WWW.Example.com")
                                .addDomains("acme.example")
                                .addReferences(reference("1").toBuilder().setAlias(true)));

        assertThat(created.getName()).isEqualTo("Acme Corporation");
        assertThat(created.getVersion()).isOne();
        assertThat(created.getPhones(0).getE164()).isEqualTo("+12022243441");
        assertThat(created.getPhones(0).getExtension()).isEqualTo("12");
        assertThat(created.getDomainsList()).containsExactly("acme.example", "www.example.com");
        assertThat(created.getReferences(0).getAlias()).isTrue();
        assertThat(get(account, created.getOrganizationId())).isEqualTo(created);
    }

    @Test
    @DisplayName("MAT-8: an organization's numbers are read in its own region first")
    void numbersAreReadInTheOrganizationsRegionFirst() {
        String account = STORE.newAccount("US");
        Phone berlin = Phone.newBuilder().setRaw("030 90172000").build();

        Organization created = create(named(account, "Amt").setRegion("de").addPhones(berlin));

        assertThat(created.getRegion()).isEqualTo("DE");
        assertThat(created.getPhones(0).getE164()).isEqualTo("+493090172000");
        assertThat(created.getPhones(0).getRegionRule())
                .isEqualTo(RegionRule.REGION_RULE_ORGANIZATION_COUNTRY);
    }

    @Test
    @DisplayName("MAT-8: a new region reads an organization's numbers anew")
    void aNewRegionReadsTheNumbersAnew() {
        String account = STORE.newAccount("DE");
        Organization created =
                create(
                        named(account, "Mover")
                                .addPhones(Phone.newBuilder().setRaw("(202) 224-3441")));

        Organization moved = update(created.toBuilder().setRegion("US").build(), "region");

        assertThat(created.getPhones(0).getE164()).isNotEqualTo("+12022243441");
        assertThat(moved.getPhones(0).getE164()).isEqualTo("+12022243441");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Größe AG", "GRÖSSE ag", " größe  AG"})
    @DisplayName("LNK-3: two organizations never have the same name; case does not count")
    void namesAreUniqueWithoutRegardToCase(String name) {
        String account = STORE.newAccount();
        Organization first = create(named(account, "Größe AG"));

        Failures failure = Failures.of(() -> create(named(account, name)));

        assertThat(failure.reason()).isEqualTo("ALREADY_EXISTS");
        assertThat(failure.message()).contains(first.getOrganizationId());
        assertThat(create(named(STORE.newAccount(), name)).getVersion()).isOne();
    }

    @Test
    @DisplayName("LNK-3: of many writers of one name exactly one succeeds")
    void ofManyWritersOfOneNameOneSucceeds() {
        String account = STORE.newAccount();

        List<CompletableFuture<String>> writers =
                IntStream.range(0, 8)
                        .mapToObj(
                                i -> CompletableFuture.supplyAsync(() -> outcome(account, "Race")))
                        .toList();
        List<String> outcomes = writers.stream().map(CompletableFuture::join).toList();

        assertThat(outcomes).filteredOn("created"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("ALREADY_EXISTS"::equals).hasSize(7);
    }

    private static String outcome(String account, String name) {
        try {
            create(named(account, name));
            return "created";
        } catch (io.grpc.StatusRuntimeException refused) {
            return Failures.of(
                            () -> {
                                throw refused;
                            })
                    .reason();
        }
    }

    @Test
    void allFaultyFieldsAreNamedAtOnce() {
        String account = STORE.newAccount();
        Organization.Builder faulty =
                named(account, " ")
                        .setRegion("XX")
                        .addDomains("not a domain")
                        .addReferences(Reference.newBuilder().setConnectionId("crm"))
                        .addPhones(Phone.newBuilder().setRaw("1".repeat(201)));

        Failures failure = Failures.of(() -> create(faulty));

        assertThat(failure.code()).isEqualTo("INVALID_ARGUMENT");
        assertThat(failure.fields())
                .containsExactlyInAnyOrder(
                        "organization.name",
                        "organization.region",
                        "organization.domains[0]",
                        "organization.phones[0].raw",
                        "organization.references[0].object_type",
                        "organization.references[0].external_id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "bell\u0007"})
    void aNameHasNoControlCharacters(String name) {
        String account = STORE.newAccount();

        assertThat(Failures.of(() -> create(named(account, name))).fields())
                .contains("organization.name");
    }

    @Test
    void aReferenceBelongsToOneOrganization() {
        String account = STORE.newAccount();
        Organization owner = create(named(account, "Owner").addReferences(reference("7")));

        Failures failure =
                Failures.of(() -> create(named(account, "Other").addReferences(reference("7"))));

        assertThat(failure.reason()).isEqualTo("REFERENCE_TAKEN");
        assertThat(failure.message()).contains(owner.getOrganizationId());
    }

    @Test
    void aReferenceMayBecomeAnAlias() {
        String account = STORE.newAccount();
        Organization owner = create(named(account, "Owner").addReferences(reference("7")));
        Reference alias = reference("7").toBuilder().setAlias(true).build();

        Organization changed =
                update(
                        owner.toBuilder().clearReferences().addReferences(alias).build(),
                        "references");

        assertThat(changed.getReferencesList()).containsExactly(alias);
        assertThat(changed.getVersion()).isEqualTo(2);
    }

    @Test
    void onlyWhatTheMaskNamesChanges() {
        String account = STORE.newAccount();
        Organization before = create(named(account, "Before").addDomains("one.example"));

        Organization after =
                update(
                        before.toBuilder().setName("After").clearDomains().setRegion("FR").build(),
                        "name");

        assertThat(after.getName()).isEqualTo("After");
        assertThat(after.getDomainsList()).containsExactly("one.example");
        assertThat(after.getRegion()).isEmpty();
        assertThat(get(account, before.getOrganizationId())).isEqualTo(after);
    }

    @Test
    void theCaseOfItsOwnNameMayChange() {
        String account = STORE.newAccount();
        Organization before = create(named(account, "acme"));

        assertThat(update(before.toBuilder().setName("ACME").build(), "name").getName())
                .isEqualTo("ACME");
    }

    @Test
    void aChangeThatChangesNothingIsNotCounted() {
        String account = STORE.newAccount();
        Organization before = create(named(account, "Same"));

        assertThat(update(before, "name", "phones")).isEqualTo(before);
    }

    @Test
    void aMaskMustNameKnownFields() {
        String account = STORE.newAccount();
        Organization before = create(named(account, "Mask"));

        assertThat(Failures.of(() -> update(before)).fields()).containsExactly("update_mask");
        assertThat(Failures.of(() -> update(before, "version")).message()).contains("version");
    }

    @Test
    void anOldVersionIsRefused() {
        String account = STORE.newAccount();
        Organization before = create(named(account, "First"));
        update(before.toBuilder().setName("Second").build(), "name");

        Failures failure =
                Failures.of(() -> update(before.toBuilder().setName("Third").build(), "name"));

        assertThat(failure.reason()).isEqualTo("VERSION_CONFLICT");
        assertThat(failure.code()).isEqualTo("ABORTED");
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirstTime() {
        String account = STORE.newAccount();
        Organization first = create(named(account, "Once"), "key");

        assertThat(create(named(account, "Once"), "key")).isEqualTo(first);
        assertThat(Failures.of(() -> create(named(account, "Twice"), "key")).reason())
                .isEqualTo("REQUEST_ID_REUSED");
    }

    @Test
    void aDeletedOrganizationIsGoneAndItsNameIsFree() {
        String account = STORE.newAccount();
        Organization gone =
                create(
                        named(account, "Gone")
                                .addPhones(Phone.newBuilder().setRaw("202-224-3441"))
                                .addReferences(reference("9")));
        DeleteOrganizationRequest request =
                DeleteOrganizationRequest.newBuilder()
                        .setAccountId(account)
                        .setOrganizationId(gone.getOrganizationId())
                        .setRequestId("away")
                        .build();

        assertThat(organizations().deleteOrganization(request)).isNotNull();
        assertThat(organizations().deleteOrganization(request)).isNotNull();

        assertThat(Failures.of(() -> get(account, gone.getOrganizationId())).reason())
                .isEqualTo("ORGANIZATION_NOT_FOUND");
        assertThat(create(named(account, "Gone").addReferences(reference("9"))).getVersion())
                .isOne();
    }

    @Test
    @DisplayName("ACC-2: an organization's id means nothing in another account")
    void anotherAccountDoesNotSeeIt() {
        String account = STORE.newAccount();
        String other = STORE.newAccount();
        Organization own = create(named(account, "Own"));
        Organization foreign = own.toBuilder().setAccountId(other).setName("Mine").build();

        assertThat(Failures.of(() -> get(other, own.getOrganizationId())).reason())
                .isEqualTo("ORGANIZATION_NOT_FOUND");
        assertThat(Failures.of(() -> update(foreign, "name")).reason())
                .isEqualTo("ORGANIZATION_NOT_FOUND");
        assertThat(list(other, "", 10)).isEmpty();
        assertThat(get(account, own.getOrganizationId())).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-id", "a\0b", "0190a7c0-0000-7000-8000-000000000000"})
    void anUnknownIdIsExplained(String id) {
        String account = STORE.newAccount();

        assertThat(Failures.of(() -> get(account, id)).reason())
                .isEqualTo("ORGANIZATION_NOT_FOUND");
    }

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

    private static List<String> list(String account, String prefix, int size) {
        List<String> names = new ArrayList<>();
        ListOrganizationsRequest.Builder request =
                ListOrganizationsRequest.newBuilder()
                        .setAccountId(account)
                        .setNamePrefix(prefix)
                        .setPageSize(size);
        do {
            ListOrganizationsResponse page = organizations().listOrganizations(request.build());
            assertThat(page.getOrganizationsCount()).isLessThanOrEqualTo(size);
            page.getOrganizationsList().forEach(o -> names.add(o.getName()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        return names;
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
