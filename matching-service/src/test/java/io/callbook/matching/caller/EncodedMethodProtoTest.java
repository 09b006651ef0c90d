package io.callbook.matching.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.MutinyCallerServiceGrpc;
import io.callbook.matching.v1.Outcome;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class EncodedMethodProtoTest {
    private static final MethodDescriptor<IdentifyCallerRequest, IdentifyCallerResponse> METHOD =
            CallerServiceGrpc.getIdentifyCallerMethod();

    private final ServerServiceDefinition service =
            new MutinyCallerServiceGrpc.CallerServiceImplBase() {}.bindService();
    private final ServerServiceDefinition replaced =
            EncodedMethodProto.replace(service, METHOD, (request, caller) -> {});

    @Test
    void theServiceKeepsItsMethodsAndWhatReflectionTellsOfIt() {
        assertThat(names(replaced)).containsExactlyInAnyOrderElementsOf(names(service));
        assertThat(replaced.getServiceDescriptor().getSchemaDescriptor())
                .isSameAs(service.getServiceDescriptor().getSchemaDescriptor());
    }

    @Test
    void theMethodKeepsItsRequestsAndItsRoles() {
        MethodDescriptor<?, ?> method = method(replaced);
        assertThat(method.getRequestMarshaller()).isSameAs(METHOD.getRequestMarshaller());
        assertThat(method.getSchemaDescriptor()).isSameAs(METHOD.getSchemaDescriptor());
        assertThat(method.getType()).isEqualTo(METHOD.getType());
    }

    @Test
    void whatItSendsIsReadAsTheGeneratedMessage() throws IOException {
        // Given
        EncodedMessage answer =
                new EncodedMessage(8)
                        .number(
                                IdentifyCallerResponse.OUTCOME_FIELD_NUMBER,
                                Outcome.OUTCOME_UNKNOWN_VALUE);
        // When
        try (InputStream sent = method(replaced).streamResponse(answer)) {
            // Then
            assertThat(METHOD.parseResponse(sent).getOutcome()).isEqualTo(Outcome.OUTCOME_UNKNOWN);
        }
    }

    @SuppressWarnings("unchecked") // It was made so.
    private static MethodDescriptor<IdentifyCallerRequest, EncodedMessage> method(
            ServerServiceDefinition service) {
        ServerMethodDefinition<?, ?> found = service.getMethod(METHOD.getFullMethodName());
        return (MethodDescriptor<IdentifyCallerRequest, EncodedMessage>)
                found.getMethodDescriptor();
    }

    private static List<String> names(ServerServiceDefinition service) {
        return service.getMethods().stream()
                .map(each -> each.getMethodDescriptor().getFullMethodName())
                .toList();
    }
}
