package io.callbook.matching.caller;

import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.ServiceDescriptor;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.ServerCalls.UnaryMethod;
import java.io.InputStream;
import java.util.List;

/**
 * Lets a method of a service answer in bytes instead of generated messages; callers see none of it.
 */
final class EncodedMethodProto {
    private EncodedMethodProto() {}

    /**
     * The same service with another way to one of its methods.
     *
     * @param method one of the service
     * @param way is called by the server's thread; may answer later, from another one
     */
    static <Q, A> ServerServiceDefinition replace(
            ServerServiceDefinition service,
            MethodDescriptor<Q, A> method,
            UnaryMethod<Q, EncodedMessage> way) {
        ServerMethodDefinition<Q, EncodedMessage> encoded =
                ServerMethodDefinition.create(
                        method.toBuilder(method.getRequestMarshaller(), new Marshaller()).build(),
                        ServerCalls.asyncUnaryCall(way));
        List<ServerMethodDefinition<?, ?>> methods =
                service.getMethods().stream()
                        .<ServerMethodDefinition<?, ?>>map(
                                each -> isSame(each, method) ? encoded : each)
                        .toList();
        ServiceDescriptor.Builder descriptor =
                ServiceDescriptor.newBuilder(service.getServiceDescriptor().getName())
                        .setSchemaDescriptor(service.getServiceDescriptor().getSchemaDescriptor());
        methods.forEach(each -> descriptor.addMethod(each.getMethodDescriptor()));
        ServerServiceDefinition.Builder replaced =
                ServerServiceDefinition.builder(descriptor.build());
        methods.forEach(replaced::addMethod);
        return replaced.build();
    }

    private static boolean isSame(
            ServerMethodDefinition<?, ?> each, MethodDescriptor<?, ?> method) {
        return each.getMethodDescriptor().getFullMethodName().equals(method.getFullMethodName());
    }

    private static final class Marshaller implements MethodDescriptor.Marshaller<EncodedMessage> {
        @Override
        public InputStream stream(EncodedMessage message) {
            return message.stream();
        }

        @Override
        public EncodedMessage parse(InputStream stream) {
            throw new UnsupportedOperationException("Answers are only sent");
        }
    }
}
