package io.callbook.contacts.caller;

import io.callbook.contacts.contact.ContactProto;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.v1.ResolveCallerRequest;
import io.callbook.contacts.v1.ResolveCallerResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Checks and translates questions about callers. */
public final class CallerProto {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern EXTENSION = Pattern.compile("[0-9]{0,20}");

    private CallerProto() {}

    /**
     * The question that a request asks.
     *
     * @throws CallFailure if it is none
     */
    public static CallerQuestion question(ResolveCallerRequest request) {
        List<FieldViolation> faults = new ArrayList<>();
        if (!E164.matcher(request.getE164()).matches()) {
            faults.add(
                    new FieldViolation("e164", "must be a number in E.164, such as +12022243441"));
        }
        if (!EXTENSION.matcher(request.getExtension()).matches()) {
            faults.add(new FieldViolation("extension", "must be at most 20 digits"));
        }
        String reserved = request.getReservedContactId();
        Optional<UUID> id = ContactIds.parseVersion7(reserved);
        if (!reserved.isEmpty() && id.isEmpty()) {
            faults.add(new FieldViolation("reserved_contact_id", "must be a UUID version 7"));
        }
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
        return new CallerQuestion(
                request.getAccountId(), request.getE164(), request.getExtension(), id);
    }

    /** The answer on the wire. */
    public static ResolveCallerResponse response(ResolvedCaller caller) {
        ResolveCallerResponse.Builder response =
                ResolveCallerResponse.newBuilder()
                        .setCreated(caller.created())
                        .setSuppressed(caller.suppressed());
        caller.contacts().forEach(c -> response.addContacts(ContactProto.toProto(c)));
        return response.build();
    }
}
