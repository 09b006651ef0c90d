package io.callbook.contacts.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.call.store.Call;
import io.callbook.contacts.call.store.CallAnswer;
import io.callbook.contacts.call.store.CallChoice;
import io.callbook.contacts.contact.view.ReferenceView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call as JSON.
 *
 * @param id the router's id of it
 * @param identifiedAt when it was identified
 * @param e164 the caller's number; absent if it was none that could be dialled
 * @param extension in digits; absent if none
 * @param attestation how far the carrier vouches for the number; absent if not told
 * @param outcome what was found
 * @param matchClass how the number fitted; absent if it fitted nobody
 * @param selectionRule what chose among several; absent if nothing did
 * @param reason why; absent if not told
 * @param contactId whom the answer named; absent if nobody
 * @param candidateIds the first of those who fitted, in the answer's order
 * @param candidateCount how many fitted in all
 * @param dataAgeMillis how old the knowledge was; absent if not told
 * @param degraded whether the store could not be asked
 * @param reference the CRM record that it was made from; absent if none
 * @param choice whom the agent chose; absent if nobody
 */
@Schema(
        name = "Call",
        requiredProperties = {
            "id",
            "identifiedAt",
            "outcome",
            "candidateIds",
            "candidateCount",
            "degraded"
        })
record CallView(
        @Schema(description = "The router's id of the call", maxLength = 128) String id,
        Instant identifiedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(examples = "+12022243441") String e164,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String extension,
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
                @Schema(
                        description = "How far the carrier vouches for the number",
                        examples = "FULL")
                String attestation,
        @Schema(description = "What was found", examples = "MATCHED") String outcome,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(examples = "EXACT") String matchClass,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(examples = "LAST_CHOSEN")
                String selectionRule,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(description = "Why this answer")
                String reason,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "Whom the answer named; it may be an id that was reserved for a"
                                        + " contact that is created later")
                @Nullable String contactId,
        List<String> candidateIds,
        int candidateCount,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "How old the knowledge behind the answer was")
                @Nullable Long dataAgeMillis,
        boolean degraded,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "The CRM record that the call was made from")
                @Nullable ReferenceView reference,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ChoiceView choice) {
    static CallView of(Call call) {
        CallAnswer answer = call.answer();
        return new CallView(
                call.callId(),
                call.identifiedAt(),
                call.caller().e164(),
                call.caller().extension(),
                call.caller().attestation(),
                answer.outcome(),
                answer.matchClass(),
                answer.selectionRule(),
                answer.reason(),
                answer.contactId() == null ? null : answer.contactId().toString(),
                answer.candidateIds().stream().map(UUID::toString).toList(),
                answer.candidateCount(),
                answer.dataAge() == null ? null : answer.dataAge().toMillis(),
                answer.degraded(),
                call.reference() == null ? null : ReferenceView.of(call.reference(), false),
                call.choice() == null ? null : ChoiceView.of(call.choice()));
    }

    /**
     * Whom an agent chose.
     *
     * @param contactId the contact
     * @param agent who chose; absent if not told
     * @param at when
     */
    @Schema(
            name = "CallChoice",
            requiredProperties = {"contactId", "at"})
    record ChoiceView(
            String contactId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String agent,
            Instant at) {
        static ChoiceView of(CallChoice choice) {
            return new ChoiceView(choice.contactId().toString(), choice.by(), choice.at());
        }
    }
}
