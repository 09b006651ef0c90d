package io.callbook.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.IngestService;
import io.callbook.contacts.v1.RemoveReferenceOutcome;
import io.callbook.contacts.v1.RemoveReferenceResult;
import io.callbook.contacts.v1.RemoveReferencesRequest;
import io.callbook.contacts.v1.RemoveReferencesResponse;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import io.callbook.contacts.v1.UpsertContactsRequest;
import io.callbook.contacts.v1.UpsertContactsResponse;
import io.callbook.contacts.v1.UpsertOutcome;
import io.callbook.contacts.v1.UpsertResult;
import io.callbook.gateway.apply.TargetException;
import io.callbook.gateway.apply.Write;
import io.callbook.gateway.apply.WriteBatch;
import io.callbook.gateway.apply.WriteOutcome;
import io.callbook.gateway.plan.ContactDraft;
import io.callbook.gateway.plan.ContactDraft.Phone;
import io.callbook.gateway.plan.PhoneKind;
import io.grpc.Status;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoreClientTest {
    private final FakeIngest ingest = new FakeIngest();
    private final StoreClient client =
            new StoreClient(ingest, new Config(500, Duration.ofMillis(200)));

    @Test
    void everyWriteHasItsOutcomeInItsPlace() {
        List<WriteOutcome> outcomes =
                client.write(
                        batch(
                                remove("gone", false),
                                upsert("a"),
                                remove("kept", true),
                                upsert("refused"),
                                upsert("b")));

        assertThat(outcomes)
                .containsExactly(
                        new WriteOutcome.Removed(Optional.of("contact-gone"), true),
                        new WriteOutcome.Written("contact-a", WriteOutcome.Effect.CREATED, 1, 1),
                        new WriteOutcome.Removed(Optional.of("contact-kept"), false),
                        new WriteOutcome.Rejected("Too long"),
                        new WriteOutcome.Written("contact-b", WriteOutcome.Effect.CREATED, 1, 1));
    }

    @Test
    void everythingOfTheContactIsSent() {
        client.write(batch(upsert("a")));

        UpsertContactsRequest request = ingest.requests.getFirst();
        ContactUpsert sent = request.getUpserts(0);
        assertThat(request.getAccountId()).isEqualTo("acme");
        assertThat(request.getConnectionRegion()).isEqualTo("GB");
        assertThat(sent.getReference().getConnectionId()).isEqualTo("crm");
        assertThat(sent.getReference().getObjectType()).isEqualTo("Contact");
        assertThat(sent.getReference().getExternalId()).isEqualTo("a");
        assertThat(sent.getDisplayName()).isEqualTo("Ada L");
        assertThat(sent.getGivenName()).isEqualTo("Ada");
        assertThat(sent.getFamilyName()).isEqualTo("L");
        assertThat(sent.getOrganization()).isEqualTo("Engines");
        assertThat(sent.getPhones(0).getRaw()).isEqualTo("+12022243441");
        assertThat(sent.getPhones(0).getKind())
                .isEqualTo(io.callbook.contacts.v1.PhoneKind.PHONE_KIND_MOBILE);
        assertThat(sent.getEmails(0).getAddress()).isEqualTo("ada@example.org");
        assertThat(sent.getRecordRegion()).isEqualTo("US");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "RESOURCE_EXHAUSTED", "INTERNAL"})
    void whatMayPassIsTriedAgain(Status.Code code) {
        ingest.failure = Optional.of(Status.fromCode(code));

        assertThatThrownBy(() -> client.write(batch(upsert("a"))))
                .isInstanceOf(TargetException.Unavailable.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"NOT_FOUND", "INVALID_ARGUMENT", "UNIMPLEMENTED"})
    void whatWillNotPassIsTold(Status.Code code) {
        ingest.failure = Optional.of(Status.fromCode(code).withDescription("No such account"));

        assertThatThrownBy(() -> client.write(batch(upsert("a"))))
                .isInstanceOf(TargetException.Refused.class)
                .hasMessageContaining("No such account");
    }

    @Test
    void silenceEndsWithTheDeadline() {
        ingest.silent = true;

        assertThatThrownBy(() -> client.write(batch(upsert("a"))))
                .isInstanceOf(TargetException.Unavailable.class)
                .hasMessageContaining("in time");
    }

    @Test
    void answerThatEndsEarlyIsNoSuccess() {
        ingest.empty = true;

        assertThatThrownBy(() -> client.write(batch(upsert("a"))))
                .isInstanceOf(TargetException.Unavailable.class);
    }

    private record Config(int batchSize, Duration deadline) implements StoreConfig {}

    private static WriteBatch batch(Write... writes) {
        return new WriteBatch("acme", "crm", "GB", List.of(writes));
    }

    private static Write upsert(String id) {
        ContactDraft draft =
                new ContactDraft(
                        "Ada L",
                        "Ada",
                        "L",
                        "Engines",
                        List.of(new Phone("+12022243441", PhoneKind.MOBILE)),
                        List.of("ada@example.org"),
                        "US");
        return new Write.Upsert("Contact", id, draft, Optional.empty());
    }

    private static Write remove(String id, boolean keepContact) {
        return new Write.Remove("Contact", id, keepContact);
    }

    /** The store's service as a function of what it is asked. */
    private static final class FakeIngest implements IngestService {
        private final List<UpsertContactsRequest> requests = new ArrayList<>();
        private Optional<Status> failure = Optional.empty();
        private boolean silent;
        private boolean empty;

        @Override
        public Multi<UpsertContactsResponse> upsertContacts(Multi<UpsertContactsRequest> chunks) {
            if (failure.isPresent()) {
                return Multi.createFrom().failure(failure.get().asRuntimeException());
            }
            if (silent) {
                return Multi.createFrom().nothing();
            }
            return empty
                    ? Multi.createFrom().empty()
                    : chunks.invoke(requests::add).map(FakeIngest::answer);
        }

        @Override
        public Uni<RemoveReferencesResponse> removeReferences(RemoveReferencesRequest request) {
            return Uni.createFrom()
                    .item(
                            RemoveReferencesResponse.newBuilder()
                                    .addAllResults(
                                            request.getReferencesList().stream()
                                                    .map(reference ->
                                                            removed(
                                                                    reference.getExternalId(),
                                                                    request.getKeepContacts()))
                                                    .toList())
                                    .build());
        }

        @Override
        public Uni<ResolveCallerResponse> resolveCaller(ResolveCallerRequest request) {
            return Uni.createFrom().failure(new UnsupportedOperationException());
        }

        private static UpsertContactsResponse answer(UpsertContactsRequest request) {
            return UpsertContactsResponse.newBuilder()
                    .setRequestId(request.getRequestId())
                    .addAllResults(
                            request.getUpsertsList().stream().map(FakeIngest::result).toList())
                    .build();
        }

        private static UpsertResult result(ContactUpsert upsert) {
            String id = upsert.getReference().getExternalId();
            if (id.equals("refused")) {
                return UpsertResult.newBuilder()
                        .setOutcome(UpsertOutcome.UPSERT_OUTCOME_REJECTED)
                        .setErrorMessage("Too long")
                        .build();
            }
            return UpsertResult.newBuilder()
                    .setOutcome(UpsertOutcome.UPSERT_OUTCOME_CREATED)
                    .setContactId("contact-" + id)
                    .setVersion(1)
                    .addUnreadableNumbers("x")
                    .build();
        }

        private static RemoveReferenceResult removed(String id, boolean kept) {
            return RemoveReferenceResult.newBuilder()
                    .setOutcome(
                            kept
                                    ? RemoveReferenceOutcome.REMOVE_REFERENCE_OUTCOME_UNLINKED
                                    : RemoveReferenceOutcome
                                            .REMOVE_REFERENCE_OUTCOME_CONTACT_DELETED)
                    .setContactId("contact-" + id)
                    .build();
        }
    }
}
