package io.callbook.matching.caller;

import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.callbook.matching.v1.SelectionRule;
import java.util.List;
import java.util.Map;

/** What two ways to an answer are compared by. */
record ReferenceAnswer(
        Outcome outcome,
        MatchClass matchClass,
        SelectionRule rule,
        String e164,
        String extension,
        String selected,
        int count,
        List<Shown> candidates,
        boolean shared,
        String lastTalkedTo,
        String organization) {
    /** Of the service's own answer. */
    static ReferenceAnswer of(IdentifyCallerResponse response) {
        return new ReferenceAnswer(
                response.getOutcome(),
                response.getMatchClass(),
                response.getSelectionRule(),
                response.getE164(),
                response.getExtension(),
                response.getSelected().getContactId(),
                response.getCandidateCount(),
                response.getCandidatesList().stream().map(Shown::of).toList(),
                response.getShared(),
                response.getLastTalkedToContactId(),
                response.getOrganization().getOrganizationId());
    }

    /** A contact of an answer. */
    record Shown(String id, String name, String owner, Map<String, String> attributes) {
        static Shown of(CallerContact contact) {
            return new Shown(
                    contact.getContactId(),
                    contact.getDisplayName(),
                    contact.getOwner(),
                    contact.getAttributesMap());
        }
    }
}
