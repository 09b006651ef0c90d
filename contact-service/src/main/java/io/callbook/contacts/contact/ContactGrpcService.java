package io.callbook.contacts.contact;

import io.callbook.contacts.account.AccountDirectory;
import io.callbook.contacts.contact.duplicate.DuplicateMerging;
import io.callbook.contacts.contact.erasure.ContactErasure;
import io.callbook.contacts.contact.history.ContactExport;
import io.callbook.contacts.contact.history.ContactHistory;
import io.callbook.contacts.contact.merge.ContactMerging;
import io.callbook.contacts.contact.merge.MergeOrder;
import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.restore.ContactRestoring;
import io.callbook.contacts.contact.store.IdResolution.Resolved;
import io.callbook.contacts.platform.PageSize;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestKeyProto;
import io.callbook.contacts.v1.BatchGetContactsRequest;
import io.callbook.contacts.v1.BatchGetContactsResponse;
import io.callbook.contacts.v1.ContactService;
import io.callbook.contacts.v1.CreateContactRequest;
import io.callbook.contacts.v1.CreateContactResponse;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.DeleteContactResponse;
import io.callbook.contacts.v1.EraseContactRequest;
import io.callbook.contacts.v1.EraseContactResponse;
import io.callbook.contacts.v1.ExportContactRequest;
import io.callbook.contacts.v1.ExportContactResponse;
import io.callbook.contacts.v1.GetContactRequest;
import io.callbook.contacts.v1.GetContactResponse;
import io.callbook.contacts.v1.LiftSuppressionRequest;
import io.callbook.contacts.v1.LiftSuppressionResponse;
import io.callbook.contacts.v1.ListContactHistoryRequest;
import io.callbook.contacts.v1.ListContactHistoryResponse;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.ListContactsResponse;
import io.callbook.contacts.v1.MergeContactsRequest;
import io.callbook.contacts.v1.MergeContactsResponse;
import io.callbook.contacts.v1.MergeDuplicatesRequest;
import io.callbook.contacts.v1.MergeDuplicatesResponse;
import io.callbook.contacts.v1.ResolveContactsRequest;
import io.callbook.contacts.v1.ResolveContactsResponse;
import io.callbook.contacts.v1.UndeleteContactRequest;
import io.callbook.contacts.v1.UndeleteContactResponse;
import io.callbook.contacts.v1.UnmergeContactRequest;
import io.callbook.contacts.v1.UnmergeContactResponse;
import io.callbook.contacts.v1.UpdateContactRequest;
import io.callbook.contacts.v1.UpdateContactResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The edge of the single contacts. */
@GrpcService
final class ContactGrpcService implements ContactService {
    private static final String SOURCE = "api";

    private final AccountDirectory accounts;
    private final Contacts contacts;
    private final ContactEdits edits;
    private final ContactMerging merging;
    private final DuplicateMerging duplicates;
    private final ContactRestoring restoring;
    private final ContactErasure erasure;
    private final ContactHistory history;
    private final ContactExport export;

    ContactGrpcService(
            AccountDirectory accounts,
            Contacts contacts,
            ContactEdits edits,
            ContactMerging merging,
            DuplicateMerging duplicates,
            ContactRestoring restoring,
            ContactErasure erasure,
            ContactHistory history,
            ContactExport export) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.edits = edits;
        this.merging = merging;
        this.duplicates = duplicates;
        this.restoring = restoring;
        this.erasure = erasure;
        this.history = history;
        this.export = export;
    }

    @Override
    public Uni<GetContactResponse> getContact(GetContactRequest request) {
        return contacts.get(request.getAccountId(), request.getContactId())
                .map(found -> GetContactResponse.newBuilder().setContact(proto(found)).build());
    }

    @Override
    public Uni<BatchGetContactsResponse> batchGetContacts(BatchGetContactsRequest request) {
        List<String> asked = ContactRequestProto.batch(request.getContactIdsList());
        return contacts.find(request.getAccountId(), ids(asked)).map(found -> batch(asked, found));
    }

    private static List<UUID> ids(List<String> asked) {
        return asked.stream().map(ContactIds::parse).flatMap(Optional::stream).toList();
    }

    private static BatchGetContactsResponse batch(List<String> asked, Map<UUID, Contact> found) {
        BatchGetContactsResponse.Builder answer = BatchGetContactsResponse.newBuilder();
        for (String id : asked) {
            ContactIds.parse(id)
                    .map(found::get)
                    .ifPresentOrElse(
                            contact -> answer.addContacts(proto(contact)),
                            () -> answer.addMissingContactIds(id));
        }
        return answer.build();
    }

    @Override
    public Uni<ListContactsResponse> listContacts(ListContactsRequest request) {
        ContactList list = ContactRequestProto.list(request);
        return contacts.list(list).map(found -> page(list, found));
    }

    private static ListContactsResponse page(ContactList list, List<Contact> found) {
        ListContactsResponse.Builder answer = ListContactsResponse.newBuilder();
        found.stream().limit(list.size()).forEach(c -> answer.addContacts(proto(c)));
        list.nextToken(found).ifPresent(answer::setNextPageToken);
        return answer.build();
    }

    @Override
    public Uni<CreateContactResponse> createContact(CreateContactRequest request) {
        ContactDraft draft = ContactRequestProto.draft(request.getContact());
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        Authorship by = AuthorshipProto.of(request.getNote(), SOURCE);
        return edits.create(request.getContact().getAccountId(), draft, by, key)
                .map(c -> CreateContactResponse.newBuilder().setContact(proto(c)).build());
    }

    @Override
    public Uni<UpdateContactResponse> updateContact(UpdateContactRequest request) {
        ContactUpdate update = ContactRequestProto.update(request);
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        Authorship by = AuthorshipProto.of(request.getNote(), SOURCE);
        ContactId contact =
                ContactRequestProto.id(
                        request.getContact().getAccountId(), request.getContact().getContactId());
        return edits.update(contact, update, by, key)
                .map(c -> UpdateContactResponse.newBuilder().setContact(proto(c)).build());
    }

    @Override
    public Uni<DeleteContactResponse> deleteContact(DeleteContactRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        Authorship by = AuthorshipProto.of(request.getNote(), SOURCE);
        ContactId contact = ContactRequestProto.id(request.getAccountId(), request.getContactId());
        return edits.delete(contact, request.getVersion(), by, key)
                .replaceWith(DeleteContactResponse::getDefaultInstance);
    }

    @Override
    public Uni<UndeleteContactResponse> undeleteContact(UndeleteContactRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        Authorship by = AuthorshipProto.of(request.getNote(), SOURCE);
        UUID id = LifeCycleProto.id(request.getContactId());
        return restoring.restore(request.getAccountId(), id, by, key).map(LifeCycleProto::response);
    }

    @Override
    public Uni<MergeContactsResponse> mergeContacts(MergeContactsRequest request) {
        MergeOrder order = LifeCycleProto.order(request);
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        Authorship by = AuthorshipProto.of(request.getNote(), SOURCE);
        return merging.merge(order, by, key)
                .map(c -> MergeContactsResponse.newBuilder().setContact(proto(c)).build());
    }

    @Override
    public Uni<UnmergeContactResponse> unmergeContact(UnmergeContactRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        Authorship by = AuthorshipProto.of(request.getNote(), SOURCE);
        UUID id = LifeCycleProto.id(request.getMergedId());
        return merging.unmerge(request.getAccountId(), id, by, key).map(LifeCycleProto::response);
    }

    @Override
    public Uni<MergeDuplicatesResponse> mergeDuplicates(MergeDuplicatesRequest request) {
        return duplicates.merge(DuplicatesProto.order(request)).map(DuplicatesProto::response);
    }

    @Override
    public Uni<EraseContactResponse> eraseContact(EraseContactRequest request) {
        RequestKeyProto.checked(request.getRequestId());
        return erasure.erase(request.getAccountId(), LifeCycleProto.confirmed(request))
                .map(LifeCycleProto::response);
    }

    @Override
    public Uni<LiftSuppressionResponse> liftSuppression(LiftSuppressionRequest request) {
        return accounts.getDefaultRegion(request.getAccountId())
                .map(region -> SuppressionProto.values(request, region))
                .chain(values -> erasure.lift(request.getAccountId(), values))
                .map(lifted -> LiftSuppressionResponse.newBuilder().setLifted(lifted).build());
    }

    @Override
    public Uni<ResolveContactsResponse> resolveContacts(ResolveContactsRequest request) {
        List<String> asked = ContactRequestProto.batch(request.getContactIdsList());
        return contacts.resolve(request.getAccountId(), ids(asked))
                .map(found -> resolutions(asked, found));
    }

    private static ResolveContactsResponse resolutions(
            List<String> asked, Map<UUID, Resolved> found) {
        ResolveContactsResponse.Builder answer = ResolveContactsResponse.newBuilder();
        for (String id : asked) {
            answer.addResolutions(
                    ContactIds.parse(id)
                            .map(found::get)
                            .map(resolved -> HistoryProto.toProto(id, resolved))
                            .orElseGet(() -> HistoryProto.unknown(id)));
        }
        return answer.build();
    }

    @Override
    public Uni<ListContactHistoryResponse> listContactHistory(ListContactHistoryRequest request) {
        int size = PageSize.of(request.getPageSize());
        UUID id = LifeCycleProto.id(request.getContactId());
        return history.list(request.getAccountId(), id, LifeCycleProto.before(request), size + 1)
                .map(found -> LifeCycleProto.page(request, found, size));
    }

    @Override
    public Uni<ExportContactResponse> exportContact(ExportContactRequest request) {
        UUID id = LifeCycleProto.id(request.getContactId());
        return export.export(request.getAccountId(), id)
                .map(json -> ExportContactResponse.newBuilder().setJson(json).build());
    }

    private static io.callbook.contacts.v1.Contact proto(Contact contact) {
        return ContactProto.toProto(contact);
    }
}
