package io.callbook.matching.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Any;
import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.Status;
import io.callbook.problem.Problem;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("API-1: what contact-service refuses is told as a problem")
class FailureProblemProtoTest {
    @Test
    void aRefusedFieldIsNamedAsItIsCalledHere() {
        Problem problem =
                FailureProblemProto.of(
                        refusal(
                                "INVALID_FIELD",
                                BadRequest.newBuilder()
                                        .addFieldViolations(field("agent", "is too long"))
                                        .addFieldViolations(field("contact_id", "is no id"))
                                        .build()));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.reason()).isEqualTo("INVALID_FIELD");
        assertThat(problem.violations())
                .containsExactly(
                        new Problem.Violation("agent", "is too long"),
                        new Problem.Violation("contactId", "is no id"));
    }

    @Test
    void aRefusalForAnotherReasonHasNoViolations() {
        Problem problem =
                FailureProblemProto.of(refusal("CALL_NOT_FOUND", BadRequest.getDefaultInstance()));

        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.violations()).isEmpty();
    }

    private static BadRequest.FieldViolation field(String name, String description) {
        return BadRequest.FieldViolation.newBuilder()
                .setField(name)
                .setDescription(description)
                .build();
    }

    private static StatusRuntimeException refusal(String reason, BadRequest fields) {
        return StatusProto.toStatusRuntimeException(
                Status.newBuilder()
                        .setCode(Code.INVALID_ARGUMENT_VALUE)
                        .setMessage("It is refused")
                        .addDetails(Any.pack(ErrorInfo.newBuilder().setReason(reason).build()))
                        .addDetails(Any.pack(fields))
                        .build());
    }
}
