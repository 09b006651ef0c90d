package io.callbook.access.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.MethodDescriptor;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.callbook.access.Role;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks over all services of the contracts. */
class ContractTest {
    private static final Set<Role> OPERATOR_ONLY = Set.of(Role.OPERATOR);

    static List<MethodDescriptor> everyMethod() {
        return new ClassFileImporter()
                        .importPackages(
                                "io.callbook.connectors.v1",
                                "io.callbook.contacts.v1",
                                "io.callbook.matching.v1")
                        .stream()
                        .filter(type -> type.getSimpleName().matches("(?!Mutiny).*ServiceGrpc"))
                        .flatMap(ContractTest::methods)
                        .toList();
    }

    private static Stream<MethodDescriptor> methods(JavaClass grpc) {
        try {
            ServiceDescriptor service =
                    (ServiceDescriptor)
                            grpc.reflect().getMethod("getServiceDescriptor").invoke(null);
            return service.getMethods().stream()
                    .map(method -> (ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
                    .map(ProtoMethodDescriptorSupplier::getMethodDescriptor);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No service descriptor", e);
        }
    }

    @Test
    void theContractsAreFound() {
        assertThat(everyMethod())
                .extracting(method -> method.getService().getName())
                .contains("AccountService", "ContactService", "FeedService", "IngestService")
                .contains("CallerService", "ConnectorService");
    }

    @ParameterizedTest
    @MethodSource("everyMethod")
    @DisplayName("ACC-2, ACC-3: every method says who may call it, and its requests which account")
    void everyMethodIsGuarded(MethodDescriptor method) {
        MethodRule rule = MethodRuleProto.of(method);

        assertThat(rule.open()).isFalse();
        assertThat(rule.roles())
                .as("%s needs `option (callbook.types.v1.access)`", method.getFullName())
                .isNotEmpty();
        if (!rule.roles().equals(OPERATOR_ONLY)) {
            assertThat(rule.account().isEmpty())
                    .as("%s must name its account in account_id", method.getInputType())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleIsOneOfTheContract(Role role) {
        assertThat(RoleProto.fromProto(RoleProto.toProto(role))).contains(role);
    }
}
