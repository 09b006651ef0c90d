package io.callbook.matching.store;

import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.IngestServiceGrpc;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.types.v1.ErrorReason;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;

/** Resolves one caller at a time, so that it is atomic. */
final class FakeIngestService extends IngestServiceGrpc.IngestServiceImplBase {
    private final FakeStore store;

    FakeIngestService(FakeStore store) {
        this.store = store;
    }

    @Override
    public synchronized void resolveCaller(
            ResolveCallerRequest request, StreamObserver<ResolveCallerResponse> observer) {
        store.resolved.incrementAndGet();
        store.resolvedNumbers.add(request.getE164());
        if (store.resolveHangs) {
            store.hanging.add(() -> observer.onError(Status.UNAVAILABLE.asRuntimeException()));
            return;
        }
        Optional<FakeAccount> account = store.find(request.getAccountId());
        if (account.isEmpty()) {
            observer.onError(FakeErrors.of(ErrorReason.ERROR_REASON_ACCOUNT_NOT_FOUND));
            return;
        }
        observer.onNext(resolve(account.get(), request));
        observer.onCompleted();
    }

    private static ResolveCallerResponse resolve(
            FakeAccount account, ResolveCallerRequest request) {
        List<Contact> known = account.withNumber(request.getE164());
        if (!known.isEmpty()) {
            return ResolveCallerResponse.newBuilder().addAllContacts(known).build();
        }
        Contact created =
                TestContacts.contact(
                                account.id,
                                request.getE164(),
                                TestContacts.phone(request.getE164(), request.getExtension()))
                        .toBuilder()
                        .setContactId(request.getReservedContactId())
                        .build();
        account.put(created);
        return ResolveCallerResponse.newBuilder().addContacts(created).setCreated(true).build();
    }
}
