package io.callbook.system;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactServiceGrpc;
import io.callbook.contacts.v1.CreateAccountRequest;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.ListContactsResponse;
import io.callbook.contacts.v1.Reference;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.ArrayList;
import java.util.List;

/** contact-service, asked over gRPC. */
final class Store implements AutoCloseable {
    private static final int PAGE = 1000;

    private final ManagedChannel channel;

    Store(RunningSystem system) {
        this.channel =
                ManagedChannelBuilder.forAddress("127.0.0.1", system.contactsGrpcPort())
                        .usePlaintext()
                        .intercept(system.bearer())
                        .build();
    }

    void createAccount(String accountId) {
        var _ =
                AccountServiceGrpc.newBlockingStub(channel)
                        .createAccount(
                                CreateAccountRequest.newBuilder()
                                        .setAccount(
                                                Account.newBuilder()
                                                        .setAccountId(accountId)
                                                        .setName(accountId)
                                                        .setDefaultRegion("US"))
                                        .build());
    }

    /** All contacts, created first one first. */
    List<Contact> contacts(String accountId) {
        return list(ListContactsRequest.newBuilder().setAccountId(accountId));
    }

    List<Contact> contactsWithNumber(String accountId, String number) {
        return list(ListContactsRequest.newBuilder().setAccountId(accountId).setPhone(number));
    }

    List<Contact> contactsOf(String accountId, Reference reference) {
        return list(
                ListContactsRequest.newBuilder().setAccountId(accountId).setReference(reference));
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }

    private List<Contact> list(ListContactsRequest.Builder request) {
        List<Contact> contacts = new ArrayList<>();
        request.setPageSize(PAGE);
        do {
            ListContactsResponse page =
                    ContactServiceGrpc.newBlockingStub(channel).listContacts(request.build());
            contacts.addAll(page.getContactsList());
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        return contacts;
    }
}
