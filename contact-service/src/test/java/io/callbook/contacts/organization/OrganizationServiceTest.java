package io.callbook.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.v1.DeleteOrganizationRequest;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.RegionRule;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OrganizationServiceTest extends OrganizationCalls {
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
}
