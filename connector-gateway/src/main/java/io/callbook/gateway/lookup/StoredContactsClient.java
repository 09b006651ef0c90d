package io.callbook.gateway.lookup;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.BatchGetContactsRequest;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactService;
import io.grpc.StatusRuntimeException;
import io.smallrye.mutiny.TimeoutException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Reads contacts from the store. */
@Singleton
class StoredContactsClient {
    /** What was just written is read back, however little time is left. */
    private static final Duration LEAST = Duration.ofMillis(20);

    private static final Comparator<Contact> CREATED_FIRST =
            Comparator.comparing((Contact contact) -> instant(contact.getCreatedAt()))
                    .thenComparing(Contact::getContactId);

    private final ContactService contacts;

    StoredContactsClient(ContactService contacts) {
        this.contacts = contacts;
    }

    /** Those that exist, each once, the first created one first. */
    List<Contact> read(String accountId, List<String> ids, TimeLimit limit) {
        if (ids.isEmpty()) {
            return List.of();
        }
        BatchGetContactsRequest request =
                BatchGetContactsRequest.newBuilder()
                        .setAccountId(accountId)
                        .addAllContactIds(ids)
                        .build();
        Duration time = limit.remaining();
        try {
            return contacts
                    .batchGetContacts(request)
                    .await()
                    .atMost(time.compareTo(LEAST) < 0 ? LEAST : time)
                    .getContactsList()
                    .stream()
                    .distinct()
                    .sorted(CREATED_FIRST)
                    .toList();
        } catch (TimeoutException | StatusRuntimeException e) {
            throw new LookupException.StoreUnavailable(
                    "The contact store cannot be reached or has a problem. Try again.", e);
        }
    }

    private static Instant instant(Timestamp time) {
        return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
    }
}
