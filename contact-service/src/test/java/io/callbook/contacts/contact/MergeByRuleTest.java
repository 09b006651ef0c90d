package io.callbook.contacts.contact;

import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_SAME_EMAIL;
import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_SAME_NAME_AND_PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactResolution;
import io.callbook.contacts.v1.CreateContactRequest;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.MergeDuplicatesResponse;
import io.callbook.contacts.v1.MergedGroup;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.PrimaryKey;
import io.callbook.contacts.v1.PrimaryKeyKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeByRuleTest extends MergeRuleCalls {
    @Test
    @DisplayName("DEL-9: contacts with the same first e-mail address become the one created first")
    void contactsWithOneAddressBecomeOne() {
        Contact ann = mail("Ann", "Ann@Example.org");
        Contact twin = mail("A. Smith", "ann@example.ORG", "more@example.org");
        Contact second = mail("Bob", "bob@example.org", "ann@example.org");

        MergeDuplicatesResponse merged = merge(by(MERGE_RULE_SAME_EMAIL));

        assertThat(merged)
                .isEqualTo(
                        MergeDuplicatesResponse.newBuilder()
                                .setGroups(1)
                                .setMergedContacts(1)
                                .addSamples(group(MERGE_RULE_SAME_EMAIL, ann, twin))
                                .build());
        Contact survivor = STORE.get(account, twin.getContactId());
        assertThat(survivor.getContactId()).isEqualTo(ann.getContactId());
        assertThat(survivor.getDisplayName()).isEqualTo("Ann");
        assertThat(survivor.getEmailsList())
                .extracting(Email::getAddress)
                .containsExactly("Ann@Example.org", "more@example.org");
        assertThat(isCurrent(second)).isTrue();
        assertThat(merge(by(MERGE_RULE_SAME_EMAIL)).getGroups()).isZero();
    }

    @Test
    @DisplayName("DEL-9: a name as it is searched for and a number in common make one person")
    void contactsWithOneNameAndNumberBecomeOne() {
        Contact rene = phone("René Müller-Weiß", number("+12022243441"));
        Contact twin = phone("rene  muller WEISS", number("+12022243449"), number("2022243441"));
        phone("Somebody Else", number("+12022243441"));
        phone("René Müller-Weiß", number("+12022243442"));
        phone("René Müller-Weiß", number("+12022243441 ext. 5"));
        phone("René Müller-Weiß", number("+12022243441").setKind(PhoneKind.PHONE_KIND_FAX));

        MergeDuplicatesResponse merged = merge(by(MERGE_RULE_SAME_NAME_AND_PHONE));

        assertThat(merged.getSamplesList())
                .containsExactly(group(MERGE_RULE_SAME_NAME_AND_PHONE, rene, twin));
        assertThat(merged.getMergedContacts()).isEqualTo(1);
    }

    @Test
    @DisplayName("DEL-9: a name that the store made up makes nobody the same person")
    void madeUpNamesDoNotCount() {
        Contact first = phone("", number("+12022243441"));
        Contact other = phone("", number("+12022243441"));
        assertThat(first.getDisplayName()).isEqualTo(other.getDisplayName());

        assertThat(merge(by(MERGE_RULE_SAME_NAME_AND_PHONE)).getGroups()).isZero();
    }

    @Test
    @DisplayName("DEL-9: a given and a family name are a name, though the store puts them together")
    void givenAndFamilyNamesCount() {
        for (int i = 0; i < 2; i++) {
            STORE.contacts()
                    .createContact(
                            CreateContactRequest.newBuilder()
                                    .setContact(
                                            Contact.newBuilder()
                                                    .setAccountId(account)
                                                    .setGivenName("Kay")
                                                    .setFamilyName("Kind")
                                                    .addPhones(
                                                            Phone.newBuilder()
                                                                    .setRaw("+12022243441")))
                                    .build());
        }

        assertThat(merge(by(MERGE_RULE_SAME_NAME_AND_PHONE)).getMergedContacts()).isEqualTo(1);
    }

    @Test
    @DisplayName("DEL-9: rules connect contacts by way of others, whichever rules these are")
    void groupsAreTransitive() {
        Contact ann = mail("Ann", "ann@example.org");
        Contact twin =
                STORE.create(
                        Contact.newBuilder()
                                .setAccountId(account)
                                .setDisplayName("Ann Smith")
                                .addEmails(Email.newBuilder().setAddress("ann@example.org"))
                                .addPhones(number("+12022243441"))
                                .build());
        Contact third = phone("Ann Smith", number("+12022243441"));

        MergeDuplicatesResponse merged =
                merge(by(MERGE_RULE_SAME_NAME_AND_PHONE, MERGE_RULE_SAME_EMAIL));

        assertThat(merged.getSamplesList())
                .containsExactly(
                        MergedGroup.newBuilder()
                                .setSurvivorId(ann.getContactId())
                                .addMergedIds(twin.getContactId())
                                .addMergedIds(third.getContactId())
                                .addRules(MERGE_RULE_SAME_EMAIL)
                                .addRules(MERGE_RULE_SAME_NAME_AND_PHONE)
                                .build());
        assertThat(merged.getMergedContacts()).isEqualTo(2);
        assertThat(resolve(twin, third))
                .extracting(ContactResolution::getCurrentContactId)
                .containsOnly(ann.getContactId());
    }

    @Test
    @DisplayName("DEL-9: twenty contacts are merged by rule, twenty-one are left out")
    void aSharedMailboxIsNoPerson() {
        List<Contact> people =
                IntStream.range(0, 20).mapToObj(i -> mail("P" + i, "info@example.org")).toList();
        MergeDuplicatesResponse twenty = merge(by(MERGE_RULE_SAME_EMAIL).setDryRun(true));
        Contact last = mail("One too many", "info@example.org");
        Contact ann = mail("Ann", "zoe@example.org");
        Contact twin = mail("Ann", "zoe@example.org");

        MergeDuplicatesResponse merged = merge(by(MERGE_RULE_SAME_EMAIL));

        assertThat(twenty.getMergedContacts()).isEqualTo(19);
        assertThat(merged.getGroups()).isEqualTo(2);
        assertThat(merged.getTooLargeGroups()).isEqualTo(1);
        assertThat(merged.getSamplesList())
                .containsExactly(group(MERGE_RULE_SAME_EMAIL, ann, twin));
        assertThat(people).allMatch(this::isCurrent);
        assertThat(isCurrent(last)).isTrue();
    }

    @Test
    @DisplayName("DEL-9: a chain of more than twenty contacts is left out by rules as a whole")
    void aLongChainIsLeftOut() {
        List<Contact> chain = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            chain.add(
                    phone(
                            "Same Name",
                            number("+1202224" + (3000 + i)),
                            number("+1202224" + (3001 + i))));
        }

        MergeDuplicatesResponse merged = merge(by(MERGE_RULE_SAME_NAME_AND_PHONE));

        assertThat(merged.getTooLargeGroups()).isEqualTo(merged.getGroups()).isEqualTo(1);
        assertThat(chain).allMatch(this::isCurrent);
    }

    @Test
    @DisplayName("DEL-9: a group whose merge by rule is refused does not stop the others")
    void refusedGroupsAreLeftOut() {
        String[] many = new String[50];
        String[] more = new String[50];
        for (int i = 0; i < 50; i++) {
            many[i] = i == 0 ? "a@example.org" : "a" + i + "@example.org";
            more[i] = i == 0 ? "a@example.org" : "b" + i + "@example.org";
        }
        Contact full = mail("Full", many);
        Contact other = mail("Other", more);
        Contact ann = mail("Ann", "zoe@example.org");
        Contact twin = mail("Ann", "zoe@example.org");

        MergeDuplicatesResponse dry = merge(by(MERGE_RULE_SAME_EMAIL).setDryRun(true));
        MergeDuplicatesResponse merged = merge(by(MERGE_RULE_SAME_EMAIL));

        assertThat(merged.getRefusedGroups()).isEqualTo(1);
        assertThat(merged.getSamplesList())
                .containsExactly(group(MERGE_RULE_SAME_EMAIL, ann, twin));
        assertThat(dry).isEqualTo(merged);
        assertThat(isCurrent(full) && isCurrent(other)).isTrue();
    }

    @Test
    @DisplayName("DEL-9, PRJ-1: contacts with different primary keys are never merged by rule")
    void differentKeysAreDifferentPersons() {
        setAccount(
                "primary_key",
                Account.newBuilder()
                        .setPrimaryKey(
                                PrimaryKey.newBuilder()
                                        .setKind(PrimaryKeyKind.PRIMARY_KEY_KIND_EMAIL)));
        Contact ann = contact("Ann", "+12022243441", "ann@example.org", "1");
        Contact bob = contact("Ann", "+12022243441", "bob@example.org", "2");

        MergeDuplicatesResponse merged = merge(by(MERGE_RULE_SAME_NAME_AND_PHONE));

        assertThat(merged.getRefusedGroups()).isEqualTo(merged.getGroups()).isEqualTo(1);
        assertThat(isCurrent(ann) && isCurrent(bob)).isTrue();
    }
}
