package io.callbook.contacts.call;

import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.call.store.CallPlace;
import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.platform.OpaqueToken;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One request for a page of calls.
 *
 * @param accountId of this account
 * @param contact only calls that count for this contact; empty for all
 * @param e164 only calls from this number; empty for all
 * @param pageToken from the page before; empty for the first
 * @param size of the page
 */
record CallList(String accountId, String contact, String e164, String pageToken, int size) {
    private static final String TOKEN = "calls";
    private static final int PARTS = 2;

    /** Refuses filters that are none. */
    CallList {
        List<FieldViolation> faults = new ArrayList<>();
        if (!contact.isEmpty() && ContactIds.parse(contact).isEmpty()) {
            faults.add(new FieldViolation("contact_id", "must be a contact's id, a UUID"));
        }
        if (!e164.isEmpty() && !CallRules.isE164(e164)) {
            faults.add(new FieldViolation("e164", "must be a number in E.164, as +12022243441"));
        }
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
    }

    /**
     * Some calls.
     *
     * @param calls the latest first
     * @param nextPageToken empty on the last page
     */
    record Page(List<Call> calls, String nextPageToken) {
        /** Copies the calls. */
        Page {
            calls = List.copyOf(calls);
        }
    }

    Optional<UUID> contactId() {
        return ContactIds.parse(contact);
    }

    /** Where the page begins. */
    CallPlace before() {
        return pageToken.isEmpty()
                ? CallPlace.start(accountId)
                : OpaqueToken.read(TOKEN, scope(), pageToken, PARTS)
                        .map(this::place)
                        .orElseThrow(CallFailures::invalidPageToken);
    }

    private CallPlace place(List<String> parts) {
        byte[] callId = HexFormat.of().parseHex(parts.get(1));
        return new CallPlace(
                accountId,
                Instant.parse(parts.getFirst()),
                new String(callId, StandardCharsets.UTF_8));
    }

    /** The page that was found, with one call more if there is a next one. */
    Page page(List<Call> found) {
        if (found.size() <= size) {
            return new Page(found, "");
        }
        List<Call> shown = found.subList(0, size);
        return new Page(shown, tokenAfter(shown.getLast()));
    }

    private String tokenAfter(Call last) {
        byte[] callId = last.callId().getBytes(StandardCharsets.UTF_8);
        return OpaqueToken.write(
                TOKEN,
                scope(),
                List.of(last.identifiedAt().toString(), HexFormat.of().formatHex(callId)));
    }

    private List<String> scope() {
        return List.of(accountId, contactId().map(UUID::toString).orElse(""), e164);
    }
}
