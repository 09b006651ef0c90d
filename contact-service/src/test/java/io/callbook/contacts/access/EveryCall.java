package io.callbook.contacts.access;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.DynamicMessage;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.ServiceDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * One method of the service, called with as little as a request can say: its account.
 *
 * @param method as the contract has it
 */
record EveryCall(MethodDescriptor<?, ?> method) {
    /** All methods of all services that this module serves. */
    static List<EveryCall> all() {
        return new ClassFileImporter()
                .importPackages("io.callbook.contacts.v1").stream()
                        .filter(type -> type.getSimpleName().matches("(?!Mutiny).*ServiceGrpc"))
                        .map(EveryCall::service)
                        .flatMap(service -> service.getMethods().stream())
                        .map(method -> new EveryCall(method))
                        .toList();
    }

    private static ServiceDescriptor service(JavaClass grpc) {
        try {
            return (ServiceDescriptor)
                    grpc.reflect().getMethod("getServiceDescriptor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("No service descriptor", e);
        }
    }

    com.google.protobuf.Descriptors.MethodDescriptor schema() {
        return ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor()).getMethodDescriptor();
    }

    /** Calls with one request for each account, and waits for the end. */
    void call(Channel channel, String... accounts) {
        MethodDescriptor<DynamicMessage, DynamicMessage> dynamic = dynamic();
        List<DynamicMessage> requests = new ArrayList<>();
        for (String account : accounts) {
            requests.add(request(schema().getInputType(), account));
        }
        End end = new End();
        var call = channel.newCall(dynamic, CallOptions.DEFAULT);
        if (method.getType().clientSendsOneMessage()) {
            ClientCalls.asyncServerStreamingCall(call, requests.getFirst(), end);
        } else {
            StreamObserver<DynamicMessage> stream = ClientCalls.asyncBidiStreamingCall(call, end);
            requests.forEach(stream::onNext);
        }
        end.await();
    }

    @Override
    public String toString() {
        return method.getFullMethodName();
    }

    private MethodDescriptor<DynamicMessage, DynamicMessage> dynamic() {
        return MethodDescriptor.<DynamicMessage, DynamicMessage>newBuilder()
                .setType(
                        method.getType().clientSendsOneMessage()
                                ? MethodDescriptor.MethodType.SERVER_STREAMING
                                : MethodDescriptor.MethodType.BIDI_STREAMING)
                .setFullMethodName(method.getFullMethodName())
                .setRequestMarshaller(marshaller(schema().getInputType()))
                .setResponseMarshaller(marshaller(schema().getOutputType()))
                .build();
    }

    private static MethodDescriptor.Marshaller<DynamicMessage> marshaller(Descriptor type) {
        return ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(type));
    }

    private static DynamicMessage request(Descriptor type, String account) {
        DynamicMessage.Builder request = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            if (field.getName().equals("account_id")) {
                request.setField(field, account);
            } else if (field.getJavaType() == JavaType.MESSAGE
                    && !field.isRepeated()
                    && field.getMessageType().findFieldByName("account_id") != null) {
                request.setField(field, request(field.getMessageType(), account));
            }
        }
        return request.build();
    }

    private static final class End implements StreamObserver<DynamicMessage> {
        private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();

        @Override
        public void onNext(DynamicMessage answer) {
            // Whatever is answered was allowed: a stream need not end for that to be known.
            end.complete(null);
        }

        @Override
        public void onError(Throwable failure) {
            end.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            end.complete(null);
        }

        void await() {
            try {
                end.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
            } catch (CompletionException e) {
                throw (RuntimeException) e.getCause();
            }
        }
    }
}
