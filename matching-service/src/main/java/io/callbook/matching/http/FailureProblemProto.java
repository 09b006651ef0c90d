package io.callbook.matching.http;

import io.callbook.matching.failure.AccountNotFoundException;
import io.callbook.matching.failure.IndexLoadingException;
import io.callbook.matching.failure.InvalidFieldException;
import io.callbook.matching.failure.MatchingFailure;
import io.callbook.matching.failure.StoreSilentException;
import io.callbook.matching.platform.ErrorReasonProto;
import io.callbook.problem.Problem;
import io.callbook.types.v1.ErrorReason;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.Map;

/** The problem of each failure of this service, and of each refusal of contact-service. */
final class FailureProblemProto {
    private static final String PREFIX = "ERROR_REASON_";

    /** What the contract's fields are called here. */
    private static final Map<String, String> NAMES =
            Map.of(
                    "default_region", "region",
                    "call_id", "callId",
                    "contact_id", "contactId",
                    "account_id", Parameters.ACCOUNT,
                    "AccountService.CreateAccount", "contact-service's POST /api/v1/accounts");

    private FailureProblemProto() {}

    static Problem of(MatchingFailure failure) {
        String detail = renamed(String.valueOf(failure.getMessage()));
        return switch (failure) {
            case AccountNotFoundException _ -> Problem.of(404, "ACCOUNT_NOT_FOUND", detail);
            case IndexLoadingException _ -> Problem.of(503, "INDEX_LOADING", detail);
            case StoreSilentException _ -> Problem.of(503, "STORE_UNAVAILABLE", detail);
            case InvalidFieldException invalid ->
                    Problem.of(
                            400,
                            "INVALID_FIELD",
                            detail,
                            new Problem.Violation(renamed(invalid.field()), detail));
        };
    }

    /** What contact-service refused. */
    static Problem of(StatusRuntimeException refusal) {
        ErrorReason reason = ErrorReasonProto.reasonOf(refusal);
        int status = status(reason);
        if (status == 500) {
            return unforeseen();
        }
        String detail = refusal.getStatus().getDescription();
        return Problem.of(
                status,
                reason.name().substring(PREFIX.length()),
                renamed(detail == null ? "contact-service refused this." : detail),
                violations(refusal));
    }

    private static List<Problem.Violation> violations(StatusRuntimeException refusal) {
        return RefusedFieldsProto.of(refusal).stream()
                .map(violation ->
                        new Problem.Violation(
                                renamed(violation.getField()), renamed(violation.getDescription())))
                .toList();
    }

    static Problem unforeseen() {
        return Problem.of(
                500, "INTERNAL", "The service failed unexpectedly; its log has the details.");
    }

    private static int status(ErrorReason reason) {
        return switch (reason) {
            case ERROR_REASON_INVALID_FIELD -> 400;
            case ERROR_REASON_ACCOUNT_NOT_FOUND,
                    ERROR_REASON_CALL_NOT_FOUND,
                    ERROR_REASON_CONTACT_NOT_FOUND ->
                    404;
            case ERROR_REASON_CONTACT_DELETED, ERROR_REASON_CONTACT_ERASED -> 410;
            case ERROR_REASON_STORE_UNAVAILABLE -> 503;
            default -> 500;
        };
    }

    private static String renamed(String text) {
        String renamed = text;
        for (Map.Entry<String, String> name : NAMES.entrySet()) {
            renamed = renamed.replace(name.getKey(), name.getValue());
        }
        return renamed;
    }
}
