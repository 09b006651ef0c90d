package io.callbook.contacts;

import static io.callbook.contacts.StoreClient.reference;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactDetails;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.CreateAccountRequest;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.MergeContactsRequest;
import io.callbook.contacts.v1.MergeDuplicatesRequest;
import io.callbook.contacts.v1.MergeDuplicatesResponse;
import io.callbook.contacts.v1.MergeRule;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PrimaryKey;
import io.callbook.contacts.v1.PrimaryKeyKind;
import io.callbook.contacts.v1.RemoveReferencesRequest;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.contacts.v1.UndeleteContactRequest;
import io.callbook.contacts.v1.UnmergeContactRequest;
import io.callbook.contacts.v1.UnmergeContactResponse;
import io.callbook.contacts.v1.UpdateContactRequest;
import io.callbook.contacts.v1.UpsertResult;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Does what clients do, at random but repeatably, and expects no failure but explained ones. */
final class RandomOperations {
    private static final Set<String> EXPLAINED =
            Set.of(
                    "INVALID_FIELD",
                    "CONTACT_NOT_FOUND",
                    "CONTACT_DELETED",
                    "CONTACT_ERASED",
                    "CONTACT_NOT_DELETED",
                    "CONTACT_NOT_MERGED",
                    "REFERENCE_TAKEN",
                    "PRIMARY_KEY_TAKEN",
                    "SUPPRESSED",
                    "CALL_NOT_FOUND");
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final StoreClient store;
    private final Random random;
    private final String account;
    private final List<String> known;
    private final long seed;
    private final RandomCalls calls;
    private boolean isAlone = true;
    private int done;
    private int mergedByRule;

    RandomOperations(StoreClient store, long seed, boolean keyedByEmail) {
        this(
                store,
                seed,
                "random-" + ACCOUNTS.incrementAndGet() + "-" + ProcessHandle.current().pid(),
                new CopyOnWriteArrayList<>());
        Account.Builder created =
                Account.newBuilder().setAccountId(account).setName("R").setDefaultRegion("US");
        if (keyedByEmail) {
            created.setPrimaryKey(
                    PrimaryKey.newBuilder().setKind(PrimaryKeyKind.PRIMARY_KEY_KIND_EMAIL));
        }
        store.accounts()
                .createAccount(CreateAccountRequest.newBuilder().setAccount(created).build());
    }

    private RandomOperations(StoreClient store, long seed, String account, List<String> known) {
        this.store = store;
        this.seed = seed;
        this.random = new Random(seed);
        this.account = account;
        this.known = known;
        this.calls = new RandomCalls(store, random, account, this::anId);
    }

    /** Another client of the same account. */
    RandomOperations another(long itsSeed) {
        isAlone = false;
        RandomOperations other = new RandomOperations(store, itsSeed, account, known);
        other.isAlone = false;
        return other;
    }

    String account() {
        return account;
    }

    /** Every id that the store ever gave. */
    List<String> known() {
        return known;
    }

    /** How many operations were not refused. */
    int done() {
        return done;
    }

    /** How many contacts rules merged, or would have. */
    int mergedByRule() {
        return mergedByRule;
    }

    void next() {
        try {
            operate(random.nextInt(133));
            done++;
        } catch (StatusRuntimeException refused) {
            Failures failure =
                    Failures.of(() -> {
                        throw refused;
                    });
            assertThat(failure.reason())
                    .as("seed %s, operation %s: %s", seed, done, failure.message())
                    .isIn(EXPLAINED);
        }
    }

    private void operate(int dice) {
        if (dice < 15) {
            create();
        } else if (dice < 30) {
            update();
        } else if (dice < 55) {
            ingest();
        } else if (dice < 63) {
            removeReferences();
        } else if (dice < 70) {
            delete();
        } else if (dice < 76) {
            undelete();
        } else if (dice < 84) {
            merge();
        } else if (dice < 90) {
            unmerge();
        } else if (dice < 93) {
            mergeAndUnmerge();
        } else if (dice < 99) {
            call();
        } else if (dice < 100) {
            erase();
        } else if (dice < 118) {
            calls.record();
        } else if (dice < 130) {
            calls.choose();
        } else {
            mergeDuplicates();
        }
    }

    private String anId() {
        return known.isEmpty() ? "" : known.get(random.nextInt(known.size()));
    }

    private static String number(int i) {
        return "+1202224" + (3000 + i);
    }

    private static String address(int i) {
        return "Person" + i + "@example.org";
    }

    private Contact.Builder contact() {
        Contact.Builder contact =
                Contact.newBuilder()
                        .setAccountId(account)
                        .setDisplayName(random.nextBoolean() ? "" : "Name " + random.nextInt(50))
                        .setGivenName("Given " + random.nextInt(20))
                        .setOrganization(random.nextInt(3) == 0 ? "Org " + random.nextInt(5) : "")
                        .addPhones(Phone.newBuilder().setRaw(number(random.nextInt(40))))
                        .addEmails(Email.newBuilder().setAddress(address(random.nextInt(60))))
                        .setOwner(random.nextInt(4) == 0 ? "owner" + random.nextInt(3) : "");
        IntStream.range(0, random.nextInt(3))
                .forEach(i -> contact.addTags("tag" + random.nextInt(6)));
        return contact;
    }

    private void create() {
        Contact.Builder contact = contact();
        if (random.nextBoolean()) {
            contact.addReferences(reference("r" + random.nextInt(60)));
        }
        known.add(store.create(contact.build()).getContactId());
    }

    private void update() {
        List<String> paths =
                List.of("display_name", "phones", "emails", "tags", "owner", "organization");
        store.contacts()
                .updateContact(
                        UpdateContactRequest.newBuilder()
                                .setContact(contact().setContactId(anId()))
                                .setUpdateMask(
                                        FieldMask.newBuilder()
                                                .addPaths(paths.get(random.nextInt(paths.size())))
                                                .addPaths("given_name"))
                                .build());
    }

    private void ingest() {
        List<ContactUpsert> records =
                IntStream.range(0, 1 + random.nextInt(12)).mapToObj(i -> upsert()).toList();
        for (UpsertResult result : store.upsert(StoreClient.chunk(account, records))) {
            if (!result.getContactId().isEmpty() && !known.contains(result.getContactId())) {
                known.add(result.getContactId());
            }
        }
    }

    private ContactUpsert upsert() {
        Contact said = contact().build();
        ContactUpsert.Builder upsert =
                ContactUpsert.newBuilder()
                        .setReference(reference("r" + random.nextInt(60)))
                        .setDisplayName(said.getDisplayName())
                        .setGivenName(said.getGivenName())
                        .addAllPhones(said.getPhonesList())
                        .addAllEmails(said.getEmailsList());
        if (random.nextInt(3) == 0) {
            upsert.setDetails(
                    ContactDetails.newBuilder()
                            .addAllTags(said.getTagsList())
                            .setOwner(said.getOwner()));
        }
        if (random.nextInt(6) == 0) {
            upsert.addAliases(reference("r" + random.nextInt(60)));
        }
        if (random.nextInt(8) == 0) {
            upsert.setLinkContactId(anId());
        }
        return upsert.build();
    }

    private void removeReferences() {
        store.ingest()
                .removeReferences(
                        RemoveReferencesRequest.newBuilder()
                                .setAccountId(account)
                                .addReferences(reference("r" + random.nextInt(60)))
                                .addReferences(reference("r" + random.nextInt(60)))
                                .setKeepContacts(random.nextInt(4) == 0)
                                .build());
    }

    private void delete() {
        store.contacts()
                .deleteContact(
                        DeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(anId())
                                .build());
    }

    private void undelete() {
        store.contacts()
                .undeleteContact(
                        UndeleteContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(anId())
                                .build());
    }

    private Contact merge(String survivor, String merged) {
        return store.contacts()
                .mergeContacts(
                        MergeContactsRequest.newBuilder()
                                .setAccountId(account)
                                .setSurvivorId(survivor)
                                .setMergedId(merged)
                                .build())
                .getContact();
    }

    private void merge() {
        merge(anId(), anId());
    }

    private void mergeDuplicates() {
        MergeDuplicatesRequest.Builder request =
                MergeDuplicatesRequest.newBuilder()
                        .setAccountId(account)
                        .setDryRun(random.nextInt(4) == 0)
                        .setLimit(1 + random.nextInt(5));
        int which = random.nextInt(3);
        if (which != 0) {
            request.addRules(MergeRule.MERGE_RULE_SAME_EMAIL);
        }
        if (which != 1) {
            request.addRules(MergeRule.MERGE_RULE_SAME_NAME_AND_PHONE);
        }
        MergeDuplicatesResponse merged = store.contacts().mergeDuplicates(request.build());
        mergedByRule += merged.getMergedContacts();
    }

    private UnmergeContactResponse unmerge(String merged) {
        return store.contacts()
                .unmergeContact(
                        UnmergeContactRequest.newBuilder()
                                .setAccountId(account)
                                .setMergedId(merged)
                                .build());
    }

    private void unmerge() {
        unmerge(anId());
    }

    /** Alone, the two are as before; with other writers about, only the ids can be promised. */
    private void mergeAndUnmerge() {
        Contact survivor = store.get(account, anId());
        Contact merged = store.get(account, anId());
        merge(survivor.getContactId(), merged.getContactId());
        UnmergeContactResponse parted = unmerge(merged.getContactId());
        boolean alone =
                parted.getSurvivor().getVersion() == survivor.getVersion() + 2
                        && parted.getContact().getVersion() == merged.getVersion() + 2;
        if (alone) {
            assertThat(said(parted.getSurvivor())).as("seed %s", seed).isEqualTo(said(survivor));
            assertThat(said(parted.getContact())).as("seed %s", seed).isEqualTo(said(merged));
        }
    }

    /** Calls of other writers come in between without a new version. */
    private Contact said(Contact contact) {
        Contact.Builder said = contact.toBuilder().clearVersion().clearUpdatedAt();
        return isAlone ? said.build() : said.clearLastCallAt().clearNumberChoices().build();
    }

    private void call() {
        String reserved = random.nextBoolean() ? "" : ContactIds.next().toString();
        if (!reserved.isEmpty() && random.nextBoolean()) {
            calls.record(reserved);
        }
        ResolveCallerResponse answer =
                store.ingest()
                        .resolveCaller(
                                ResolveCallerRequest.newBuilder()
                                        .setAccountId(account)
                                        .setE164(number(random.nextInt(80)))
                                        .setReservedContactId(reserved)
                                        .build());
        answer.getContactsList().forEach(contact -> know(contact.getContactId()));
        if (!answer.getSuppressed() && !reserved.isEmpty()) {
            know(reserved);
        }
    }

    private void know(String id) {
        if (!known.contains(id)) {
            known.add(id);
        }
    }

    private void erase() {
        String id = anId();
        store.contacts()
                .eraseContact(
                        EraseContactRequest.newBuilder()
                                .setAccountId(account)
                                .setContactId(id)
                                .setConfirmContactId(id)
                                .build());
    }
}
