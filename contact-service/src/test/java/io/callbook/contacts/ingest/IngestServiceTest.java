package io.callbook.contacts.ingest;

import static io.callbook.contacts.StoreClient.chunk;
import static io.callbook.contacts.StoreClient.record;
import static io.callbook.contacts.StoreClient.reference;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_CREATED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_REJECTED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_UNCHANGED;
import static io.callbook.contacts.v1.UpsertOutcome.UPSERT_OUTCOME_UPDATED;
import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.Failures;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.StoreSql;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactOrigin;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.RegionRule;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import io.callbook.contacts.v1.UpsertResult;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IngestServiceTest extends ServiceTest {
    private String account;

    @BeforeEach
    void openAnAccount() {
        account = STORE.newAccount();
    }

    private List<Contact> all() {
        return STORE.contacts()
                .listContacts(
                        ListContactsRequest.newBuilder()
                                .setAccountId(account)
                                .setPageSize(1_000)
                                .build())
                .getContactsList();
    }

    @Test
    void aRecordBecomesAContact() {
        UpsertResult result =
                STORE.upsert(
                                account,
                                record("003A", "", "(202) 224-3441", "reception")
                                        .setGivenName("Maria")
                                        .setFamilyName("Cantwell")
                                        .setOrganization("Senate")
                                        .addEmails(Email.newBuilder().setAddress("m@example.org"))
                                        .build())
                        .getFirst();

        assertThat(result.getOutcome()).isEqualTo(UPSERT_OUTCOME_CREATED);
        assertThat(result.getVersion()).isEqualTo(1);
        assertThat(result.getUnreadableNumbersList()).containsExactly("reception");
        Contact contact = STORE.get(account, result.getContactId());
        assertThat(contact.getDisplayName()).isEqualTo("Maria Cantwell");
        assertThat(contact.getOrganization()).isEqualTo("Senate");
        assertThat(contact.getOrigin()).isEqualTo(ContactOrigin.CONTACT_ORIGIN_SYNC);
        assertThat(contact.getPhonesList().stream().map(Phone::getE164))
                .containsExactly("+12022243441", "");
        assertThat(contact.getPhones(1).getRaw()).isEqualTo("reception");
        assertThat(contact.getEmails(0).getAddress()).isEqualTo("m@example.org");
        assertThat(contact.getReferencesList()).containsExactly(reference("003A"));
    }

    @Test
    @DisplayName("CAP-7: repeating a chunk changes nothing")
    void aRepeatedChunkIsUnchanged() throws Exception {
        ContactUpsert[] records = {
            record("1", "Ann", "202-224-3441").build(), record("2", "Bob", "nothing").build()
        };
        STORE.upsert(account, records);
        List<Contact> before = all();
        String logged = "select * from contact_change where account_id = ? order by sequence";
        List<List<String>> log = StoreSql.rows(logged, account);

        List<UpsertResult> again = STORE.upsert(account, records);

        assertThat(again.stream().map(UpsertResult::getOutcome))
                .containsExactly(UPSERT_OUTCOME_UNCHANGED, UPSERT_OUTCOME_UNCHANGED);
        assertThat(again.get(1).getUnreadableNumbersList()).containsExactly("nothing");
        assertThat(all()).isEqualTo(before);
        assertThat(StoreSql.rows(logged, account)).hasSize(2).isEqualTo(log);
    }

    @Test
    void onlyWhatDiffersIsWritten() {
        STORE.upsert(
                account,
                record("1", "Ann", "202-224-3441").build(),
                record("2", "Bob", "202-224-3442").build());

        List<UpsertResult> results =
                STORE.upsert(
                        account,
                        record("1", "Ann", "202-224-3441").build(),
                        record("2", "Bob", "202-224-3443").build(),
                        record("3", "Cid").build());

        assertThat(results.stream().map(UpsertResult::getOutcome))
                .containsExactly(
                        UPSERT_OUTCOME_UNCHANGED, UPSERT_OUTCOME_UPDATED, UPSERT_OUTCOME_CREATED);
        assertThat(results.get(1).getVersion()).isEqualTo(2);
        Contact bob = STORE.get(account, results.get(1).getContactId());
        assertThat(bob.getVersion()).isEqualTo(2);
        assertThat(bob.getPhonesList().stream().map(Phone::getE164))
                .containsExactly("+12022243443");
    }

    @Test
    void anAddressInOtherCaseIsTheSame() {
        STORE.upsert(
                account,
                record("1", "Ann").addEmails(Email.newBuilder().setAddress("A@x.org")).build());

        List<UpsertResult> results =
                STORE.upsert(
                        account,
                        record("1", "Ann")
                                .addEmails(Email.newBuilder().setAddress("a@X.org"))
                                .build());

        assertThat(results.getFirst().getOutcome()).isEqualTo(UPSERT_OUTCOME_UNCHANGED);
    }

    @Test
    @DisplayName("MAT-8: the region chain is record, connection, account; the rule is recorded")
    void theNearestRegionDecides() {
        UpsertContactsRequest chunk =
                chunk(
                                account,
                                List.of(
                                        record("1", "A", "030 901820")
                                                .setRecordRegion("DE")
                                                .build(),
                                        record("2", "B", "020 7946 0958").build(),
                                        record("3", "C", "020 7946 0958")
                                                .setRecordRegion("Britain")
                                                .build()))
                        .toBuilder()
                        .setConnectionRegion("GB")
                        .build();
        STORE.upsert(chunk);
        STORE.upsert(account, record("4", "D", "202-224-3441").build());

        assertThat(all().stream().map(contact -> contact.getPhones(0).getE164()))
                .containsExactly("+4930901820", "+442079460958", "+442079460958", "+12022243441");
        assertThat(all().stream().map(contact -> contact.getPhones(0).getRegionRule()))
                .containsExactly(
                        RegionRule.REGION_RULE_RECORD_COUNTRY,
                        RegionRule.REGION_RULE_CONNECTION_DEFAULT,
                        RegionRule.REGION_RULE_CONNECTION_DEFAULT,
                        RegionRule.REGION_RULE_ACCOUNT_DEFAULT);
    }

    @Test
    void badRecordsAreRejectedWithTheReasonAndTheOthersStored() {
        Reference partless = Reference.newBuilder().setConnectionId("crm").build();
        String nobody = "01900000-0000-7000-8000-000000000000";

        List<UpsertResult> results =
                STORE.upsert(
                        account,
                        record("1", "Good").build(),
                        record("2", " ").build(),
                        record("3", "x".repeat(401)).build(),
                        record("4", "Ann").setReference(partless).build(),
                        record("5", "N\0l").build(),
                        record("6", "Link").setLinkContactId(nobody).build(),
                        record("7", "Link").setLinkContactId("nonsense").build(),
                        ContactUpsert.newBuilder().setDisplayName("No reference").build(),
                        record("8", "Good too").build());

        assertThat(results.stream().map(UpsertResult::getOutcome))
                .containsExactly(
                        UPSERT_OUTCOME_CREATED,
                        UPSERT_OUTCOME_REJECTED,
                        UPSERT_OUTCOME_REJECTED,
                        UPSERT_OUTCOME_REJECTED,
                        UPSERT_OUTCOME_REJECTED,
                        UPSERT_OUTCOME_REJECTED,
                        UPSERT_OUTCOME_REJECTED,
                        UPSERT_OUTCOME_REJECTED,
                        UPSERT_OUTCOME_CREATED);
        assertThat(results.get(1).getErrorMessage()).contains("needs a name");
        assertThat(results.get(2).getErrorMessage()).contains("display_name", "400");
        assertThat(results.get(3).getErrorMessage())
                .contains("reference.object_type", "reference.external_id");
        assertThat(results.get(4).getErrorMessage()).contains("NUL");
        assertThat(results.get(5).getErrorMessage()).contains("link_contact_id", nobody);
        assertThat(results.get(6).getErrorMessage()).contains("link_contact_id");
        assertThat(results.get(7).getErrorMessage()).contains("reference.connection_id");
        assertThat(all()).hasSize(2);
    }

    @Test
    void aReferenceThatStandsTwiceCountsAsTheLastOne() {
        List<UpsertResult> results =
                STORE.upsert(
                        account,
                        record("1", "First").build(),
                        record("2", "Other").build(),
                        record("1", "Last").build());

        assertThat(results.get(0)).isEqualTo(results.get(2));
        assertThat(STORE.get(account, results.get(0).getContactId()).getDisplayName())
                .isEqualTo("Last");
        assertThat(all()).hasSize(2);
    }

    @Test
    void anUnknownReferenceCanBeLinkedToAnExistingContact() {
        String contact =
                STORE.create(
                                Contact.newBuilder()
                                        .setAccountId(account)
                                        .setDisplayName("Caller")
                                        .build())
                        .getContactId();
        ContactUpsert linked = record("1", "Ann").setLinkContactId(contact).build();

        UpsertResult first = STORE.upsert(account, linked).getFirst();
        UpsertResult again = STORE.upsert(account, linked).getFirst();

        assertThat(first.getOutcome()).isEqualTo(UPSERT_OUTCOME_UPDATED);
        assertThat(first.getContactId()).isEqualTo(contact);
        assertThat(again.getOutcome()).isEqualTo(UPSERT_OUTCOME_UNCHANGED);
        Contact stored = STORE.get(account, contact);
        assertThat(stored.getDisplayName()).isEqualTo("Ann");
        assertThat(stored.getReferencesList()).containsExactly(reference("1"));
        assertThat(stored.getOrigin()).isEqualTo(ContactOrigin.CONTACT_ORIGIN_API);
    }

    @Test
    @DisplayName("ACC-2: a record cannot be linked to another account's contact")
    void aForeignContactCannotBeLinked() {
        String foreign =
                STORE.create(
                                Contact.newBuilder()
                                        .setAccountId(STORE.newAccount())
                                        .setDisplayName("Foreign")
                                        .build())
                        .getContactId();

        assertThat(
                        STORE.upsert(account, record("1", "Ann").setLinkContactId(foreign).build())
                                .getFirst()
                                .getOutcome())
                .isEqualTo(UPSERT_OUTCOME_REJECTED);
    }

    @Test
    void chunksAreAnsweredInOrderWithTheirNames() {
        List<UpsertContactsRequest> chunks =
                IntStream.range(0, 20)
                        .mapToObj(i ->
                                chunk(account, List.of(record("r" + i, "N" + i).build()))
                                        .toBuilder()
                                        .setRequestId("chunk-" + i)
                                        .build())
                        .toList();

        List<UpsertContactsResponse> answers = STORE.stream(chunks);

        assertThat(answers.stream().map(UpsertContactsResponse::getRequestId))
                .isEqualTo(IntStream.range(0, 20).mapToObj(i -> "chunk-" + i).toList());
        assertThat(all()).hasSize(20);
    }

    @Test
    void aStreamEndsWithTheReasonIfAChunkIsNoChunk() {
        ContactUpsert upsert = record("1", "Ann").build();

        assertThat(Failures.of(() -> STORE.upsert(account)).fields()).containsExactly("upserts");
        assertThat(
                        Failures.of(() ->
                                        STORE.upsert(
                                                chunk(account, Collections.nCopies(5_001, upsert))))
                                .fields())
                .containsExactly("upserts");
        assertThat(Failures.of(() -> STORE.upsert("no-such-account", upsert)).reason())
                .isEqualTo("ACCOUNT_NOT_FOUND");
        assertThat(
                        Failures.of(() ->
                                        STORE.stream(
                                                List.of(
                                                        chunk(account, List.of(upsert)),
                                                        chunk(
                                                                STORE.newAccount(),
                                                                List.of(upsert)))))
                                .fields())
                .containsExactly("account_id");
    }

    @Test
    void concurrentChunksCreateOneContactForEachReference() throws Exception {
        List<ContactUpsert> records =
                IntStream.range(0, 300)
                        .mapToObj(i -> record("r" + i, "N" + i, "202-224-" + (3000 + i)).build())
                        .toList();
        Random random = new Random(7);
        List<Callable<List<UpsertResult>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            List<ContactUpsert> shuffled = new ArrayList<>(records);
            Collections.shuffle(shuffled, random);
            writers.add(() -> STORE.upsert(chunk(account, shuffled)));
        }

        List<UpsertResult> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<List<UpsertResult>> done : threads.invokeAll(writers)) {
                results.addAll(done.get());
            }
        }

        Set<String> ids =
                results.stream().map(UpsertResult::getContactId).collect(Collectors.toSet());
        assertThat(ids).hasSize(300);
        assertThat(results.stream().filter(r -> r.getOutcome() == UPSERT_OUTCOME_CREATED))
                .hasSize(300);
        assertThat(all()).hasSize(300);
    }

    @Test
    void concurrentChunksThatDisagreeNeitherDeadlockNorMix() throws Exception {
        int size = 200;
        STORE.upsert(chunk(account, versions(size, "start", new Random(1))));
        List<Callable<List<UpsertResult>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 6; writer++) {
            String name = "writer " + writer;
            Random random = new Random(writer);
            writers.add(() -> STORE.upsert(chunk(account, versions(size, name, random))));
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<List<UpsertResult>> done : threads.invokeAll(writers)) {
                assertThat(done.get())
                        .allMatch(result -> result.getOutcome() == UPSERT_OUTCOME_UPDATED);
            }
        }

        assertThat(all()).hasSize(size).allMatch(contact -> contact.getVersion() == 7);
        assertThat(all())
                .allMatch(c -> c.getGivenName().equals(c.getDisplayName()))
                .allMatch(c -> c.getEmails(0).getAddress().equals(c.getDisplayName()));
    }

    private static List<ContactUpsert> versions(int size, String name, Random random) {
        List<ContactUpsert> records = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            records.add(
                    record("r" + i, name)
                            .setGivenName(name)
                            .addEmails(Email.newBuilder().setAddress(name))
                            .build());
        }
        Collections.shuffle(records, random);
        return records;
    }
}
