package io.callbook.matching.http;

import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.matching.v1.Attestation;
import io.callbook.matching.v1.BatchIdentifyCallersRequest;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.SelectContactRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Makes the contract's requests of query parameters and bodies. */
final class RequestProto {
    static final Set<String> OF_IDENTIFY =
            Set.of("number", "region", "callId", "readOnly", "attestation", TextAnswers.FORMAT);
    static final Set<String> OF_BATCH = Set.of("region");

    /** The levels as STIR/SHAKEN writes them; a wrong signature is no level. */
    private static final Map<String, Attestation> LEVELS =
            Map.of(
                    "", Attestation.ATTESTATION_UNSPECIFIED,
                    "A", Attestation.ATTESTATION_FULL,
                    "B", Attestation.ATTESTATION_PARTIAL,
                    "C", Attestation.ATTESTATION_GATEWAY,
                    "failed", Attestation.ATTESTATION_FAILED);

    private RequestProto() {}

    static IdentifyCallerRequest identify(String accountId, Parameters parameters) {
        return IdentifyCallerRequest.newBuilder()
                .setAccountId(accountId)
                .setNumber(parameters.number())
                .setDefaultRegion(parameters.text("region"))
                .setCallId(parameters.text("callId"))
                .setReadOnly(parameters.flag("readOnly"))
                .setAttestation(parameters.oneOf("attestation", LEVELS))
                .build();
    }

    static BatchIdentifyCallersRequest batch(
            String accountId, Parameters parameters, @Nullable Batch batch) {
        List<String> numbers = batch == null ? null : batch.numbers();
        if (numbers == null) {
            throw new InvalidFieldException(
                    "numbers", "The body must be {\"numbers\": [...]} with 1 to 1,000 texts.");
        }
        return BatchIdentifyCallersRequest.newBuilder()
                .setAccountId(accountId)
                .addAllNumbers(numbers)
                .setDefaultRegion(parameters.text("region"))
                .build();
    }

    static SelectContactRequest select(
            String accountId, String callId, @Nullable Selection selection) {
        String contactId = selection == null ? null : selection.contactId();
        if (contactId == null || contactId.isEmpty()) {
            throw new InvalidFieldException(
                    "contactId",
                    "The body must be {\"contactId\": \"...\", \"agent\": \"...\"}: the contact"
                            + " that the agent chose, and who that is (which may be left out).");
        }
        String agent = selection.agent();
        return SelectContactRequest.newBuilder()
                .setAccountId(accountId)
                .setCallId(callId)
                .setContactId(contactId)
                .setAgent(agent == null ? "" : agent)
                .build();
    }

    /** What is asked in a batch. */
    @Schema(requiredProperties = "numbers")
    record Batch(
            @Schema(description = "As the carriers wrote them", minItems = 1, maxItems = 1_000)
                    @Nullable List<String> numbers) {}

    /** Whom an agent chose. */
    @Schema(requiredProperties = "contactId")
    record Selection(
            @Schema(
                            description = "The contact: one of the candidates or any other",
                            minLength = 1,
                            maxLength = 64)
                    @Nullable String contactId,
            @Schema(description = "Who chose: the account's own id of the agent", maxLength = 200)
                    @Nullable String agent) {}
}
