package io.callbook.contacts.contact;

import static io.callbook.contacts.StoreClient.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.ServiceTest;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.UpdateContactRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConcurrentEditsTest extends ServiceTest {
    @Test
    void editsAndIngestOfOneContactFollowOneAnother() throws Exception {
        String account = STORE.newAccount();
        String id = STORE.upsert(account, record("1", "Ann").build()).getFirst().getContactId();
        List<Callable<Long>> writers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String name = "Writer " + i;
            writers.add(() -> rename(account, id, name));
            writers.add(() ->
                    STORE.upsert(account, record("1", "Sync " + name).build())
                            .getFirst()
                            .getVersion());
        }

        List<Long> versions = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<Long> done : threads.invokeAll(writers)) {
                versions.add(done.get());
            }
        }

        assertThat(versions).doesNotHaveDuplicates().allMatch(v -> v >= 2 && v <= 21);
        assertThat(STORE.get(account, id).getVersion()).isEqualTo(21);
    }

    private static long rename(String account, String id, String name) {
        Contact contact =
                Contact.newBuilder()
                        .setAccountId(account)
                        .setContactId(id)
                        .setDisplayName(name)
                        .build();
        return STORE.contacts()
                .updateContact(
                        UpdateContactRequest.newBuilder()
                                .setContact(contact)
                                .setUpdateMask(FieldMask.newBuilder().addPaths("display_name"))
                                .build())
                .getContact()
                .getVersion();
    }
}
