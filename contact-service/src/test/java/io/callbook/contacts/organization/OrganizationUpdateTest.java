package io.callbook.contacts.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrganizationUpdateTest extends OrganizationCalls {
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
}
