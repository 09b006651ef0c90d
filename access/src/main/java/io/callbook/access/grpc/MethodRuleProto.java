package io.callbook.access.grpc;

import com.google.protobuf.Descriptors.MethodDescriptor;
import io.callbook.types.v1.AccessProto;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from the contract who may call a method. */
final class MethodRuleProto {
    private static final Set<String> OPEN =
            Set.of(
                    "grpc.health.v1.Health",
                    "grpc.reflection.v1.ServerReflection",
                    "grpc.reflection.v1alpha.ServerReflection");
    private static final MethodRule OPEN_RULE =
            new MethodRule(true, Set.of(), AccountPathProto.none());
    private static final MethodRule CLOSED_RULE =
            new MethodRule(false, Set.of(), AccountPathProto.none());

    private MethodRuleProto() {}

    static MethodRule of(io.grpc.MethodDescriptor<?, ?> method) {
        if (OPEN.contains(String.valueOf(method.getServiceName()))) {
            return OPEN_RULE;
        }
        return method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema
                ? of(schema.getMethodDescriptor())
                : CLOSED_RULE;
    }

    static MethodRule of(MethodDescriptor method) {
        return new MethodRule(
                false,
                method.getOptions().getExtension(AccessProto.access).getRolesList().stream()
                        .flatMap(role -> RoleProto.fromProto(role).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                AccountPathProto.of(method.getInputType()));
    }
}
