package io.callbook.matching.caller;

import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.GetCallResponse;

/** Says in a sentence whom a call counts for by now, and why (MAT-7, MAT-15); pure. */
final class CountedContactProto {
    private static final String DEFERRED = "DEFERRED";
    private static final String CREATED = "CREATED";

    private CountedContactProto() {}

    /** A sentence without names and numbers; ids that the call itself does not have are in it. */
    static String sentence(GetCallResponse known) {
        Call call = known.getCall();
        String named =
                call.getChosenContactId().isEmpty()
                        ? call.getContactId()
                        : call.getChosenContactId();
        if (named.isEmpty()) {
            return unnamed(known);
        }
        if (!known.hasContact()) {
            return gone(call);
        }
        return known.getContact().getContactId().equals(named)
                ? "The call counts for the contact " + which(call) + "."
                : moved(call, known.getContact().getContactId());
    }

    /** Every answer has a reason and the age of what was known; the store forgets both. */
    static boolean isErased(Call call) {
        return call.getReason().isEmpty() && !call.hasDataAge();
    }

    private static String unnamed(GetCallResponse known) {
        if (isErased(known.getCall())) {
            return "The call counts for nobody.";
        }
        if (!known.getCall().hasReference()) {
            return "The call counts for nobody: no contact is named, and no agent chose one.";
        }
        return known.hasContact()
                ? "The call counts for the contact "
                        + known.getContact().getContactId()
                        + ", which has the record by now."
                : "The call counts for nobody yet: no contact has the record.";
    }

    private static String gone(Call call) {
        return isReserved(call)
                ? "The call counts for nobody: the contact whose id was reserved is not created"
                        + " yet, or was deleted or erased since."
                : "The call counts for nobody: the contact "
                        + which(call)
                        + " was deleted or erased since.";
    }

    private static String moved(Call call, String contactId) {
        return "The call counts for the contact "
                + contactId
                + (isReserved(call)
                        ? ", to which the reserved id leads."
                        : ": the one " + which(call) + " was merged into it since.");
    }

    private static boolean isReserved(Call call) {
        return call.getChosenContactId().isEmpty() && call.getOutcome().equals(DEFERRED);
    }

    private static String which(Call call) {
        if (!call.getChosenContactId().isEmpty()) {
            return "that the agent chose";
        }
        if (call.hasReference()) {
            return "that had the record";
        }
        return switch (call.getOutcome()) {
            case DEFERRED -> "whose id was reserved";
            case CREATED -> "that was created for it";
            default -> "that was selected";
        };
    }
}
