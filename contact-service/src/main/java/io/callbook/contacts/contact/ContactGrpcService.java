package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Contact;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactInput;
import io.callbook.contacts.platform.RequestKey;
import io.callbook.contacts.platform.RequestKeyProto;
import io.callbook.contacts.v1.BatchGetContactsRequest;
import io.callbook.contacts.v1.BatchGetContactsResponse;
import io.callbook.contacts.v1.ContactService;
import io.callbook.contacts.v1.CreateContactRequest;
import io.callbook.contacts.v1.CreateContactResponse;
import io.callbook.contacts.v1.DeleteContactRequest;
import io.callbook.contacts.v1.DeleteContactResponse;
import io.callbook.contacts.v1.GetContactRequest;
import io.callbook.contacts.v1.GetContactResponse;
import io.callbook.contacts.v1.ListContactsRequest;
import io.callbook.contacts.v1.ListContactsResponse;
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
    private final Contacts contacts;

    ContactGrpcService(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public Uni<GetContactResponse> getContact(GetContactRequest request) {
        Optional<UUID> id = ContactIds.parse(request.getContactId());
        return contacts.find(request.getAccountId(), id.stream().toList())
                .map(found -> found.values().stream().findFirst())
                .map(c -> c.orElseThrow(() -> ContactFailures.notFound(request.getContactId())))
                .map(contact -> GetContactResponse.newBuilder().setContact(proto(contact)).build());
    }

    @Override
    public Uni<BatchGetContactsResponse> batchGetContacts(BatchGetContactsRequest request) {
        List<String> asked = ContactRequestProto.batch(request.getContactIdsList());
        List<UUID> ids = asked.stream().map(ContactIds::parse).flatMap(Optional::stream).toList();
        return contacts.find(request.getAccountId(), ids).map(found -> batch(asked, found));
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
        ContactInput input = ContactRequestProto.checkedInput(request.getContact());
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        return contacts.create(
                        request.getContact().getAccountId(),
                        input,
                        ContactProto.references(request.getContact()),
                        ContactProto.origin(request.getContact()),
                        key)
                .map(c -> CreateContactResponse.newBuilder().setContact(proto(c)).build());
    }

    @Override
    public Uni<UpdateContactResponse> updateContact(UpdateContactRequest request) {
        ContactUpdate update = ContactRequestProto.update(request);
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        ContactKey contact =
                ContactRequestProto.key(
                        request.getContact().getAccountId(), request.getContact().getContactId());
        return contacts.update(contact, update, key)
                .map(c -> UpdateContactResponse.newBuilder().setContact(proto(c)).build());
    }

    @Override
    public Uni<DeleteContactResponse> deleteContact(DeleteContactRequest request) {
        RequestKey key = RequestKeyProto.of(request.getRequestId(), request);
        ContactKey contact =
                ContactRequestProto.key(request.getAccountId(), request.getContactId());
        return contacts.delete(contact, request.getVersion(), key)
                .replaceWith(DeleteContactResponse::getDefaultInstance);
    }

    @Override
    public Uni<io.callbook.contacts.v1.UndeleteContactResponse> undeleteContact(
            io.callbook.contacts.v1.UndeleteContactRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<io.callbook.contacts.v1.MergeContactsResponse> mergeContacts(
            io.callbook.contacts.v1.MergeContactsRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<io.callbook.contacts.v1.UnmergeContactResponse> unmergeContact(
            io.callbook.contacts.v1.UnmergeContactRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<io.callbook.contacts.v1.EraseContactResponse> eraseContact(
            io.callbook.contacts.v1.EraseContactRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<io.callbook.contacts.v1.LiftSuppressionResponse> liftSuppression(
            io.callbook.contacts.v1.LiftSuppressionRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<io.callbook.contacts.v1.ResolveContactsResponse> resolveContacts(
            io.callbook.contacts.v1.ResolveContactsRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<io.callbook.contacts.v1.ListContactHistoryResponse> listContactHistory(
            io.callbook.contacts.v1.ListContactHistoryRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<io.callbook.contacts.v1.ExportContactResponse> exportContact(
            io.callbook.contacts.v1.ExportContactRequest request) {
        throw new UnsupportedOperationException();
    }

    private static io.callbook.contacts.v1.Contact proto(Contact contact) {
        return ContactProto.toProto(contact);
    }
}
