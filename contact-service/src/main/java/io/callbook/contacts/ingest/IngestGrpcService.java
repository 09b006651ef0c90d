package io.callbook.contacts.ingest;

import io.callbook.contacts.caller.CallerProto;
import io.callbook.contacts.caller.CallerResolution;
import io.callbook.contacts.contact.AuthorshipProto;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.CurrentActor;
import io.callbook.contacts.v1.IngestService;
import io.callbook.contacts.v1.RemoveReferencesRequest;
import io.callbook.contacts.v1.RemoveReferencesResponse;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.atomic.AtomicReference;

/** The edge of the ingest; the contract has the get-or-create of a caller here too. */
@GrpcService
final class IngestGrpcService implements IngestService {
    private final ContactIngest ingest;
    private final ReferenceRemoval removal;
    private final CallerResolution callers;

    IngestGrpcService(ContactIngest ingest, ReferenceRemoval removal, CallerResolution callers) {
        this.ingest = ingest;
        this.removal = removal;
        this.callers = callers;
    }

    @Override
    public Multi<UpsertContactsResponse> upsertContacts(Multi<UpsertContactsRequest> requests) {
        AtomicReference<String> account = new AtomicReference<>();
        String actor = CurrentActor.name();
        return requests.onItem()
                .invoke(request -> requireSame(account, request.getAccountId()))
                .onItem()
                .transformToUniAndConcatenate(request -> upsert(request, actor));
    }

    private Uni<UpsertContactsResponse> upsert(UpsertContactsRequest request, String actor) {
        Authorship by = AuthorshipProto.of(request.getNote(), IngestProto.source(request), actor);
        return ingest.upsert(IngestProto.chunk(request), by)
                .map(results -> IngestProto.response(request.getRequestId(), results));
    }

    private static void requireSame(AtomicReference<String> account, String accountId) {
        account.compareAndSet(null, accountId);
        if (!accountId.equals(account.get())) {
            throw CallFailure.invalid(
                    "account_id",
                    "differs from that of the stream's first chunk: open a stream"
                            + " for each account");
        }
    }

    @Override
    public Uni<RemoveReferencesResponse> removeReferences(RemoveReferencesRequest request) {
        return removal.remove(
                        request.getAccountId(),
                        IngestProto.references(request),
                        request.getKeepContacts(),
                        AuthorshipProto.of(request.getNote(), IngestProto.source(request)))
                .map(IngestProto::response);
    }

    @Override
    public Uni<ResolveCallerResponse> resolveCaller(ResolveCallerRequest request) {
        Authorship by = new Authorship(CurrentActor.name(), "call", "");
        return callers.resolve(CallerProto.question(request), by).map(CallerProto::response);
    }
}
