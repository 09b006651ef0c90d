package io.callbook.contacts;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.AccountServiceGrpc.AccountServiceBlockingStub;
import io.callbook.contacts.v1.CallServiceGrpc;
import io.callbook.contacts.v1.CallServiceGrpc.CallServiceBlockingStub;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.ContactServiceGrpc;
import io.callbook.contacts.v1.ContactServiceGrpc.ContactServiceBlockingStub;
import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.CreateAccountRequest;
import io.callbook.contacts.v1.CreateContactRequest;
import io.callbook.contacts.v1.FeedServiceGrpc;
import io.callbook.contacts.v1.FeedServiceGrpc.FeedServiceBlockingStub;
import io.callbook.contacts.v1.GetContactRequest;
import io.callbook.contacts.v1.IngestServiceGrpc;
import io.callbook.contacts.v1.IngestServiceGrpc.IngestServiceBlockingStub;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import io.callbook.contacts.v1.TableServiceGrpc;
import io.callbook.contacts.v1.TableServiceGrpc.TableServiceBlockingStub;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import io.callbook.contacts.v1.UpsertResult;
import io.callbook.testing.TestTokens;
import io.grpc.Channel;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests do with the service, in few words. */
public final class StoreClient {
    private static final AtomicInteger ACCOUNTS = new AtomicInteger();

    private final ManagedChannel connection;
    private final Channel channel;

    /** Speaks to one instance, as an operator. */
    public StoreClient(String host, int port) {
        connection = ManagedChannelBuilder.forAddress(host, port).usePlaintext().build();
        channel = ClientInterceptors.intercept(connection, bearer(TestTokens.operator()));
    }

    /** Shows a token with each call. */
    public static ClientInterceptor bearer(String token) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + token);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    /** The connection, for calls with another token or none. */
    public Channel connection() {
        return connection;
    }

    /** The accounts. */
    public AccountServiceBlockingStub accounts() {
        return AccountServiceGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    /** The contacts. */
    public ContactServiceBlockingStub contacts() {
        return ContactServiceGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    /** The ingest. */
    public IngestServiceBlockingStub ingest() {
        return IngestServiceGrpc.newBlockingStub(channel).withDeadlineAfter(60, TimeUnit.SECONDS);
    }

    /** The custom tables. */
    public TableServiceBlockingStub tables() {
        return TableServiceGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    /** The calls. */
    public CallServiceBlockingStub calls() {
        return CallServiceGrpc.newBlockingStub(channel).withDeadlineAfter(30, TimeUnit.SECONDS);
    }

    /** The feed. */
    public FeedServiceBlockingStub feed() {
        return FeedServiceGrpc.newBlockingStub(channel).withDeadlineAfter(90, TimeUnit.SECONDS);
    }

    /** The channel, for calls of another style. */
    public Channel channel() {
        return channel;
    }

    /** A new account in the United States. */
    public String newAccount() {
        return newAccount("US");
    }

    /** A new account. */
    public String newAccount(String region) {
        String id = "test-" + ACCOUNTS.incrementAndGet() + "-" + ProcessHandle.current().pid();
        Account account =
                Account.newBuilder()
                        .setAccountId(id)
                        .setName("Test")
                        .setDefaultRegion(region)
                        .build();
        accounts().createAccount(CreateAccountRequest.newBuilder().setAccount(account).build());
        return id;
    }

    /** Creates a contact. */
    public Contact create(Contact contact) {
        return contacts()
                .createContact(CreateContactRequest.newBuilder().setContact(contact).build())
                .getContact();
    }

    /** Reads a contact. */
    public Contact get(String accountId, String contactId) {
        return contacts()
                .getContact(
                        GetContactRequest.newBuilder()
                                .setAccountId(accountId)
                                .setContactId(contactId)
                                .build())
                .getContact();
    }

    /** Writes one chunk. */
    public List<UpsertResult> upsert(String accountId, ContactUpsert... upserts) {
        return upsert(chunk(accountId, List.of(upserts)));
    }

    /** Writes one chunk. */
    public List<UpsertResult> upsert(UpsertContactsRequest chunk) {
        return stream(List.of(chunk)).getFirst().getResultsList();
    }

    /** A chunk. */
    public static UpsertContactsRequest chunk(String accountId, List<ContactUpsert> upserts) {
        return UpsertContactsRequest.newBuilder()
                .setAccountId(accountId)
                .addAllUpserts(upserts)
                .build();
    }

    /** Writes chunks in one stream, all sent before the answers. */
    public List<UpsertContactsResponse> stream(List<UpsertContactsRequest> chunks) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        List<UpsertContactsResponse> answers = Collections.synchronizedList(new ArrayList<>());
        StreamObserver<UpsertContactsRequest> requests =
                IngestServiceGrpc.newStub(channel)
                        .withDeadlineAfter(60, TimeUnit.SECONDS)
                        .upsertContacts(
                                new StreamObserver<>() {
                                    @Override
                                    public void onNext(UpsertContactsResponse answer) {
                                        answers.add(answer);
                                    }

                                    @Override
                                    public void onError(Throwable failure) {
                                        done.completeExceptionally(failure);
                                    }

                                    @Override
                                    public void onCompleted() {
                                        done.complete(null);
                                    }
                                });
        chunks.forEach(requests::onNext);
        requests.onCompleted();
        join(done);
        return answers;
    }

    private static void join(CompletableFuture<Void> done) {
        try {
            done.join();
        } catch (java.util.concurrent.CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** A record of the connection {@code crm}. */
    public static ContactUpsert.Builder record(String externalId, String name, String... phones) {
        ContactUpsert.Builder upsert =
                ContactUpsert.newBuilder().setReference(reference(externalId)).setDisplayName(name);
        for (String phone : phones) {
            upsert.addPhones(Phone.newBuilder().setRaw(phone));
        }
        return upsert;
    }

    /** A reference through the connection {@code crm}. */
    public static Reference reference(String externalId) {
        return Reference.newBuilder()
                .setConnectionId("crm")
                .setObjectType("Contact")
                .setExternalId(externalId)
                .build();
    }
}
