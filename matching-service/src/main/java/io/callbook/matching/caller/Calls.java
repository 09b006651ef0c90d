package io.callbook.matching.caller;

import io.callbook.contacts.v1.ChooseContactRequest;
import io.callbook.contacts.v1.ChooseContactResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.GetCallResponse;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.call.CallClient;
import io.callbook.matching.call.CallLog;
import io.callbook.matching.call.RecentCalls;
import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.matching.failure.StoreSilentException;
import io.callbook.matching.feed.LiveAccount;
import io.callbook.matching.lookup.RecordFetch;
import io.callbook.matching.lookup.RecordFetch.Fetched;
import io.callbook.matching.v1.AttributeCallRequest;
import io.callbook.matching.v1.AttributeCallResponse;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.ExplainCallRequest;
import io.callbook.matching.v1.ExplainCallResponse;
import io.callbook.matching.v1.IdentifyByReferenceRequest;
import io.callbook.matching.v1.IdentifyByReferenceResponse;
import io.callbook.matching.v1.Outcome;
import io.callbook.matching.v1.SelectContactRequest;
import io.callbook.matching.v1.SelectContactResponse;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What comes after a caller was identified, and calls that agents make from CRM records. */
@ApplicationScoped
public class Calls {
    private final CallerIdentification identification;
    private final CallClient client;
    private final CallLog log;
    private final RecentCalls recent;
    private final RecordFetch records;
    private final CallerConfig config;
    private final InstantSource clock;
    private final PhoneNumberReader numbers = new PhoneNumberReader();

    Calls(
            CallerIdentification identification,
            CallClient client,
            CallLog log,
            RecentCalls recent,
            RecordFetch records,
            CallerConfig config,
            InstantSource clock) {
        this.identification = identification;
        this.client = client;
        this.log = log;
        this.recent = recent;
        this.records = records;
        this.config = config;
        this.clock = clock;
    }

    /** MAT-5: notes an agent's choice; fails with a MatchingFailure or the store's refusal. */
    public Uni<SelectContactResponse> select(SelectContactRequest request, Duration patience) {
        QuestionProto.requireCallId(request.getCallId());
        QuestionProto.checkContactId(request.getContactId());
        ChooseContactRequest choice =
                ChooseContactRequest.newBuilder()
                        .setAccountId(request.getAccountId())
                        .setCallId(request.getCallId())
                        .setContactId(request.getContactId())
                        .setAgent(request.getAgent())
                        .build();
        return attributes(request.getAccountId(), patience)
                .chain(attributes ->
                        client.choose(choice, timeout(patience))
                                .map(made -> remember(made, attributes)))
                .map(contact -> SelectContactResponse.newBuilder().setContact(contact).build());
    }

    private CallerContact remember(ChooseContactResponse made, List<String> attributes) {
        CallerContact contact = CallProto.contact(made.getContact(), made.getCall(), attributes);
        recent.chosen(made.getCall(), contact);
        return contact;
    }

    /**
     * MAT-15: whom a call counts for; while the store is silent, whom this replica's answer named.
     */
    public Uni<AttributeCallResponse> attribute(AttributeCallRequest request, Duration patience) {
        QuestionProto.requireCallId(request.getCallId());
        String accountId = request.getAccountId();
        return attributes(accountId, patience)
                .chain(attributes ->
                        client.get(accountId, request.getCallId(), most(patience))
                                .map(call -> attributed(call, attributes)))
                .onFailure(StoreSilentException.class)
                .recoverWithUni(silent ->
                        recent.find(accountId, request.getCallId())
                                .map(call -> Uni.createFrom().item(remembered(call)))
                                .orElseGet(() -> Uni.createFrom().failure(silent)));
    }

    private static AttributeCallResponse remembered(RecentCalls.Named call) {
        AttributeCallResponse.Builder response =
                AttributeCallResponse.newBuilder().setChosen(call.chosen()).setDegraded(true);
        if (call.contact() != null) {
            response.setContact(call.contact());
        }
        return response.build();
    }

    /** Leaves time for the answer without the store. */
    private Duration most(Duration patience) {
        return timeout(patience.minus(patience.dividedBy(4)));
    }

    private static AttributeCallResponse attributed(
            GetCallResponse known, List<String> attributes) {
        AttributeCallResponse.Builder response =
                AttributeCallResponse.newBuilder()
                        .setChosen(!known.getCall().getChosenContactId().isEmpty());
        if (known.hasContact()) {
            response.setContact(CallProto.contact(known.getContact(), known.getCall(), attributes));
        }
        if (known.getCall().hasReference()) {
            response.setReference(known.getCall().getReference());
        }
        return response.build();
    }

    /** MAT-7: why a call was answered as it was. */
    public Uni<ExplainCallResponse> explain(ExplainCallRequest request, Duration patience) {
        QuestionProto.requireCallId(request.getCallId());
        return client.get(request.getAccountId(), request.getCallId(), timeout(patience))
                .map(known ->
                        ExplainCallResponse.newBuilder()
                                .setCall(known.getCall())
                                .addAllSteps(Explanation.of(known))
                                .build());
    }

    /** MAT-14. */
    Uni<IdentifyByReferenceResponse> identify(
            IdentifyByReferenceRequest request, Duration patience) {
        QuestionProto.checkCallId(request.getCallId());
        requireWhole(request.getReference());
        long deadline = System.nanoTime() + patience.minus(patience.dividedBy(10)).toNanos();
        return identification
                .load(request.getAccountId(), patience)
                .chain(account ->
                        byReference(account, request, deadline)
                                .invoke(response -> keep(account, request, response)));
    }

    private Uni<IdentifyByReferenceResponse> byReference(
            LiveAccount account, IdentifyByReferenceRequest request, long deadlineNanos) {
        Freshness memory = Freshness.ofMemory(account.age(clock.millis()), config.maxDataAge());
        List<String> attributes = account.settings().matchAttributes();
        return client.byReference(
                        request.getAccountId(),
                        request.getReference(),
                        timeout(left(deadlineNanos)))
                .chain(known ->
                        known.map(contact -> Uni.createFrom().item(known(contact, attributes)))
                                .orElseGet(() -> fetched(request, attributes, left(deadlineNanos))))
                .onFailure(StoreSilentException.class)
                .recoverWithItem(
                        () -> missing("contact-service cannot be reached.", memory.withoutStore()));
    }

    private Uni<IdentifyByReferenceResponse> fetched(
            IdentifyByReferenceRequest request, List<String> attributes, Duration patience) {
        return records.fetch(request.getAccountId(), request.getReference(), patience)
                .map(fetched ->
                        switch (fetched) {
                            case Fetched.Stored stored ->
                                    known(stored.contact(), attributes).toBuilder()
                                            .setFetched(true)
                                            .setReason(
                                                    "No sync had brought the record yet: it was"
                                                        + " fetched from the CRM for this call.")
                                            .build();
                            case Fetched.Missing missing ->
                                    missing(missing.why(), Freshness.OF_THE_STORE);
                        });
    }

    private static IdentifyByReferenceResponse known(Contact contact, List<String> attributes) {
        return response(Outcome.OUTCOME_MATCHED, Freshness.OF_THE_STORE)
                .setContact(CallProto.contact(contact, attributes))
                .setReason("A contact has the record.")
                .build();
    }

    private static IdentifyByReferenceResponse missing(String why, Freshness freshness) {
        return response(Outcome.OUTCOME_UNKNOWN, freshness)
                .setReason(
                        "No contact has the record, and it could not be fetched: "
                                + why
                                + " The call counts for the record's contact as soon as there is"
                                + " one.")
                .build();
    }

    private static IdentifyByReferenceResponse.Builder response(
            Outcome outcome, Freshness freshness) {
        return IdentifyByReferenceResponse.newBuilder()
                .setOutcome(outcome)
                .setDataAge(CallerAnswerProto.duration(freshness.age()))
                .setDegraded(freshness.degraded());
    }

    private void keep(
            LiveAccount account,
            IdentifyByReferenceRequest request,
            IdentifyByReferenceResponse response) {
        if (request.getCallId().isEmpty()) {
            return;
        }
        Optional<NumberReading.Dialable> number =
                numbers.read(request.getNumber(), account.regions())
                                instanceof NumberReading.Dialable read
                        ? Optional.of(read)
                        : Optional.empty();
        log.record(
                CallProto.of(
                        request,
                        response,
                        number.map(n -> n.number().e164()).orElse(""),
                        number.map(NumberReading.Dialable::extension).orElse(""),
                        clock.instant()));
        if (response.hasContact()) {
            recent.named(request.getAccountId(), request.getCallId(), response.getContact());
        }
    }

    private static void requireWhole(Reference reference) {
        if (reference.getConnectionId().isEmpty()
                || reference.getObjectType().isEmpty()
                || reference.getExternalId().isEmpty()) {
            throw new InvalidFieldException(
                    "reference",
                    "reference must name a connection, an object type and the record's id in the"
                            + " CRM.");
        }
    }

    /** Which attributes come with a contact. */
    private Uni<List<String>> attributes(String accountId, Duration patience) {
        return identification
                .load(accountId, patience)
                .map(account -> account.settings().matchAttributes());
    }

    private Duration timeout(Duration patience) {
        return patience.compareTo(config.storeTimeout()) < 0 ? patience : config.storeTimeout();
    }

    private static Duration left(long deadlineNanos) {
        return Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
    }
}
