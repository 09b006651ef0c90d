package io.callbook.matching.caller;

import com.google.protobuf.Duration;
import io.callbook.matching.index.Candidates;
import io.callbook.matching.index.Fit;
import io.callbook.matching.index.StoredContact;
import io.callbook.matching.v1.CallerContact;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.callbook.numbers.NumberReading;

/** Makes the response of an answer. */
final class CallerAnswerProto {
    private CallerAnswerProto() {}

    static IdentifyCallerResponse of(CallerAnswer answer) {
        IdentifyCallerResponse.Builder response =
                IdentifyCallerResponse.newBuilder()
                        .setOutcome(outcome(answer.outcome()))
                        .setReason(answer.reason())
                        .setDataAge(duration(answer.freshness().age()))
                        .setDegraded(answer.freshness().degraded());
        if (answer.caller() != null) {
            addCaller(answer.caller(), answer.candidates(), response);
        }
        return response.build();
    }

    private static void addCaller(
            NumberReading.Dialable caller,
            Candidates candidates,
            IdentifyCallerResponse.Builder response) {
        String e164 = caller.number().e164();
        response.setE164(e164)
                .setExtension(caller.extension())
                .setCandidateCount(candidates.total());
        for (StoredContact stored : candidates.contacts()) {
            CallerContact contact = CallerContactProto.of(stored, e164);
            response.addCandidates(contact);
            if (!response.hasSelected()) {
                response.setSelected(contact).setMatchClass(matchClass(candidates.fit()));
            }
        }
    }

    private static MatchClass matchClass(Fit fit) {
        return switch (fit) {
            case EXACT -> MatchClass.MATCH_CLASS_EXACT;
            case BASE_NUMBER, OTHER_EXTENSION -> MatchClass.MATCH_CLASS_BASE_NUMBER;
        };
    }

    private static Outcome outcome(CallerOutcome outcome) {
        return switch (outcome) {
            case MATCHED -> Outcome.OUTCOME_MATCHED;
            case MULTIPLE -> Outcome.OUTCOME_MULTIPLE;
            case CREATED -> Outcome.OUTCOME_CREATED;
            case NOT_IDENTIFIABLE -> Outcome.OUTCOME_NOT_IDENTIFIABLE;
            case DEFERRED -> Outcome.OUTCOME_DEFERRED;
            case UNKNOWN -> Outcome.OUTCOME_UNKNOWN;
        };
    }

    private static Duration duration(java.time.Duration age) {
        return Duration.newBuilder().setSeconds(age.getSeconds()).setNanos(age.getNano()).build();
    }
}
