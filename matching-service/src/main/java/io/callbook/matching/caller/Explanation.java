package io.callbook.matching.caller;

import io.callbook.contacts.v1.Call;
import io.callbook.contacts.v1.GetCallResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What led to an answer and what came after it, step by step (MAT-7); pure. */
final class Explanation {
    private Explanation() {}

    /** Sentences, in the order of what happened. */
    static List<String> of(GetCallResponse known) {
        Call call = known.getCall();
        List<String> steps = new ArrayList<>();
        if (isErased(call)) {
            steps.add("Only its time and its outcome are left of the call: the person was erased.");
        } else {
            addAnswer(steps, call);
        }
        if (!call.getChosenContactId().isEmpty()) {
            steps.add(chosen(call));
        }
        steps.add(CountedContactProto.sentence(known));
        return steps;
    }

    /** Every answer has a reason and the age of what was known; the store forgets both. */
    private static boolean isErased(Call call) {
        return call.getReason().isEmpty() && !call.hasDataAge();
    }

    private static void addAnswer(List<String> steps, Call call) {
        steps.add(asked(call));
        steps.add(call.getReason());
        if (!call.getMatchClass().isEmpty()) {
            steps.add("The match is of the class " + words(call.getMatchClass()) + ".");
        }
        if (call.getSelectionRule().equals("NONE")) {
            steps.add("Of those that fit, none was chosen.");
        } else if (!call.getSelectionRule().isEmpty()) {
            steps.add(
                    "Of several, the rule that chose was: " + words(call.getSelectionRule()) + ".");
        }
        steps.add(knowledge(call));
        if (!call.getAttestation().isEmpty()) {
            steps.add(
                    "The carrier's attestation of the number was "
                            + words(call.getAttestation())
                            + ".");
        }
    }

    private static String asked(Call call) {
        if (call.hasReference()) {
            return "An agent called from a record of the connection "
                    + call.getReference().getConnectionId()
                    + ".";
        }
        return call.getE164().isEmpty()
                ? "What came as the caller's number is none that could be dialled."
                : "The caller's number was understood"
                        + (call.getExtension().isEmpty() ? "." : ", with an extension.");
    }

    private static String knowledge(Call call) {
        long millis =
                call.getDataAge().getSeconds() * 1000 + call.getDataAge().getNanos() / 1_000_000;
        return "What was known was "
                + millis
                + " ms old"
                + (call.getDegraded() ? ", and the store could not be asked." : ".");
    }

    private static String chosen(Call call) {
        String who = call.getChosenBy().isEmpty() ? "An agent" : "The agent " + call.getChosenBy();
        if (call.getContactId().isEmpty()) {
            return who + " chose a contact.";
        }
        return who
                + (call.getChosenContactId().equals(call.getContactId())
                        ? " confirmed the contact that the answer named."
                        : " chose another contact than the answer named.");
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
