package io.callbook.contacts.contact;

import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_SAME_EMAIL;
import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_SAME_NAME_AND_PHONE;
import static io.callbook.contacts.v1.MergeRule.MERGE_RULE_UNSPECIFIED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.Failures;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.contact.duplicate.DuplicateTidying;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactHistoryEntry;
import io.callbook.contacts.v1.ContactResolution;
import io.callbook.contacts.v1.ContactState;
import io.callbook.contacts.v1.CreateContactRequest;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.MergeDuplicatesRequest;
import io.callbook.contacts.v1.MergeDuplicatesResponse;
import io.callbook.contacts.v1.MergeRule;
import io.callbook.contacts.v1.MergedGroup;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.PrimaryKey;
import io.callbook.contacts.v1.PrimaryKeyKind;
import io.callbook.contacts.v1.UnmergeContactResponse;
import io.callbook.contacts.v1.UpdateAccountRequest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergeByRuleTest extends LifeCycleCalls {
    @Inject DuplicateTidying tidying;

    private Contact mail(String name, String... addresses) {
        Contact.Builder contact = Contact.newBuilder().setAccountId(account).setDisplayName(name);
        for (String address : addresses) {
            contact.addEmails(Email.newBuilder().setAddress(address));
        }
        return STORE.create(contact.build());
    }

    private Contact phone(String name, Phone.Builder... phones) {
        Contact.Builder contact = Contact.newBuilder().setAccountId(account).setDisplayName(name);
        for (Phone.Builder phone : phones) {
            contact.addPhones(phone);
        }
        return STORE.create(contact.build());
    }

    private static Phone.Builder number(String raw) {
        return Phone.newBuilder().setRaw(raw);
    }

    private MergeDuplicatesRequest.Builder by(MergeRule... rules) {
        return MergeDuplicatesRequest.newBuilder()
                .setAccountId(account)
                .addAllRules(List.of(rules));
    }

    private static MergeDuplicatesResponse merge(MergeDuplicatesRequest.Builder request) {
        return STORE.contacts().mergeDuplicates(request.build());
    }

    private static MergedGroup group(MergeRule rule, Contact survivor, Contact... merged) {
        MergedGroup.Builder group =
                MergedGroup.newBuilder().setSurvivorId(survivor.getContactId()).addRules(rule);
        for (Contact contact : merged) {
            group.addMergedIds(contact.getContactId());
        }
        return group.build();
    }

    private void setAccount(String path, Account.Builder changed) {
        STORE.accounts()
                .updateAccount(
                        UpdateAccountRequest.newBuilder()
                                .setAccount(changed.setAccountId(account))
                                .setUpdateMask(FieldMask.newBuilder().addPaths(path))
                                .build());
    }

    private boolean isCurrent(Contact contact) {
        return resolve(contact).getFirst().getState() == ContactState.CONTACT_STATE_CURRENT;
    }

    private void tidy() {
        tidying.tidy(account).await().atMost(Duration.ofSeconds(30));
    }

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
    @DisplayName("DEL-9: a merge by rule is taken back exactly, and no rule repeats it")
    void whatWasPartedStaysApart() {
        Contact ann = contact("Ann", "+12022243441", "ann@example.org", "1");
        Contact twin = contact("A.", "+12022243442", "ann@example.org", "2");
        merge(by(MERGE_RULE_SAME_EMAIL));

        UnmergeContactResponse parted = unmerge(twin);
        MergeDuplicatesResponse again = merge(by(MERGE_RULE_SAME_EMAIL));

        assertThat(said(parted.getSurvivor())).isEqualTo(said(ann));
        assertThat(said(parted.getContact())).isEqualTo(said(twin));
        assertThat(again.getKeptApartGroups()).isEqualTo(again.getGroups()).isEqualTo(1);
        assertThat(again.getMergedContacts()).isZero();
        assertThat(isCurrent(twin)).isTrue();
    }

    @Test
    @DisplayName("DEL-9: no rule brings parted contacts together by way of a third one")
    void partedContactsDoNotMeetThroughOthers() {
        Contact ann = mail("Ann", "ann@example.org");
        Contact twin = mail("Twin", "ann@example.org");
        merge(ann, twin);
        unmerge(twin);
        Contact third = mail("Third", "ann@example.org");

        MergeDuplicatesResponse connected = merge(by(MERGE_RULE_SAME_EMAIL));
        Contact host = mail("Host", "host@example.org");
        merge(host, ann);
        Contact guest = mail("Guest", "host@example.org");
        merge(guest, twin);
        MergeDuplicatesResponse hosted = merge(by(MERGE_RULE_SAME_EMAIL));

        assertThat(connected.getKeptApartGroups()).isEqualTo(connected.getGroups()).isEqualTo(1);
        assertThat(hosted.getKeptApartGroups()).isEqualTo(hosted.getGroups()).isEqualTo(1);
        assertThat(List.of(third, host, guest)).allMatch(this::isCurrent);
    }

    @Test
    @DisplayName("DEL-9: who is merged with a parted contact by hand does not block other merges")
    void togetherByHandIsTogether() {
        Contact ann = mail("Ann", "ann@example.org");
        Contact twin = mail("Twin", "ann@example.org");
        merge(ann, twin);
        unmerge(twin);
        merge(ann, twin);
        Contact third = mail("Third", "ann@example.org");

        assertThat(merge(by(MERGE_RULE_SAME_EMAIL)).getSamplesList())
                .containsExactly(group(MERGE_RULE_SAME_EMAIL, ann, third));
    }

    @Test
    @DisplayName("DEL-9, DEL-10: of an erased contact nobody knows from whom it was parted")
    void erasingForgetsThePair() throws Exception {
        Contact ann = ann();
        Contact bob = bob();
        merge(ann, bob);
        unmerge(bob);
        String pairs = "select 1 from kept_apart where account_id = ?";
        assertThat(StoreSql.rows(pairs, account)).hasSize(1);

        erase(bob);

        assertThat(StoreSql.rows(pairs, account)).isEmpty();
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
