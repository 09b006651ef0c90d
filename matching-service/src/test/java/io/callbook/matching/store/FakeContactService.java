package io.callbook.matching.store;

import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactServiceGrpc;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.ListContactsResponse;
import io.callbook.contacts.v1.Reference;
import io.grpc.stub.StreamObserver;
import java.util.List;

/** Finds contacts by reference. */
final class FakeContactService extends ContactServiceGrpc.ContactServiceImplBase {
    private final FakeStore store;

    FakeContactService(FakeStore store) {
        this.store = store;
    }

    @Override
    public void listContacts(
            ListContactsRequest request, StreamObserver<ListContactsResponse> observer) {
        Reference wanted = request.getReference();
        List<Contact> all = store.find(request.getAccountId()).orElseThrow().all();
        ListContactsResponse.Builder response = ListContactsResponse.newBuilder();
        all.stream()
                .filter(contact -> contact.getReferencesList().contains(wanted))
                .forEach(response::addContacts);
        observer.onNext(response.build());
        observer.onCompleted();
    }
}
