package io.callbook.gateway.testing;

import com.google.protobuf.Timestamp;
import io.callbook.contacts.v1.BatchGetContactsRequest;
import io.callbook.contacts.v1.BatchGetContactsResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactService;
import io.callbook.contacts.v1.ContactServiceClient;
import io.callbook.contacts.v1.MutinyContactServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the contacts of {@link FakeStore}, as the store's own service does. */
@Alternative
@Priority(1)
@Singleton
public final class FakeContacts {
    private final Server server;
    private final ManagedChannel channel;

    FakeContacts(FakeStore store) {
        String name = InProcessServerBuilder.generateName();
        try {
            server =
                    InProcessServerBuilder.forName(name)
                            .addService(new Service(store))
                            .build()
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        channel = InProcessChannelBuilder.forName(name).build();
    }

    @Produces
    @Singleton
    ContactService contacts() {
        return new ContactServiceClient("fake", channel, (_, stub) -> stub);
    }

    @PreDestroy
    void close() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    private static final class Service extends MutinyContactServiceGrpc.ContactServiceImplBase {
        private final FakeStore store;

        Service(FakeStore store) {
            this.store = store;
        }

        @Override
        public Uni<BatchGetContactsResponse> batchGetContacts(BatchGetContactsRequest request) {
            BatchGetContactsResponse.Builder response = BatchGetContactsResponse.newBuilder();
            for (String id : request.getContactIdsList()) {
                store.find(id)
                        .ifPresentOrElse(
                                stored -> response.addContacts(contact(request, stored)),
                                () -> response.addMissingContactIds(id));
            }
            return Uni.createFrom().item(response.build());
        }

        private static Contact contact(BatchGetContactsRequest request, FakeStore.Stored stored) {
            return Contact.newBuilder()
                    .setAccountId(request.getAccountId())
                    .setContactId(stored.contactId())
                    .setDisplayName(stored.draft().displayName())
                    .setCreatedAt(Timestamp.newBuilder().setSeconds(1))
                    .setVersion(stored.version())
                    .build();
        }
    }
}
