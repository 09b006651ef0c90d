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
        if (CountedContactProto.isErased(call)) {
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

    private static void addAnswer(List<String> steps, Call call) {
        steps.add(asked(call));
        steps.add(call.getReason());
        if (!call.getMatchClass().isEmpty()) {
            steps.add("The match is of the class " + words(call.getMatchClass()) + ".");
        }
        addSelection(steps, call);
        steps.add(knowledge(call));
        if (!call.getAttestation().isEmpty()) {
            steps.add(
                    "The carrier's attestation of the number was "
                            + words(call.getAttestation())
                            + ".");
        }
    }

    private static void addSelection(List<String> steps, Call call) {
        String rule = call.getSelectionRule();
        if (!rule.isEmpty() && !rule.equals("NONE")) {
            steps.add("Of several, the rule that chose was: " + words(rule) + ".");
        } else if (!rule.isEmpty() && call.getCandidateCount() > 0) {
            steps.add("Of those that fit, none was chosen.");
        }
    }

    private static String asked(Call call) {
        if (call.hasReference()) {
            return "An agent called from a record of the connection "
                    + call.getReference().getConnectionId()
                    + ".";
        }
        return call.getE164().isEmpty()
                ? "What came as the caller's number is none that a contact could be found by."
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
