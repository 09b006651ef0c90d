package io.callbook.contacts.isolation;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Calls of any method whose requests are written in protobuf's text form. */
final class TextCalls {
    private final Channel channel;
    private final Map<String, ProtoMethodDescriptorSupplier> methods = new TreeMap<>();

    /** Calls the methods of these services. */
    TextCalls(Channel channel, Iterable<BindableService> services) {
        this.channel = channel;
        for (BindableService service : services) {
            service.bindService().getServiceDescriptor().getMethods().forEach(this::add);
        }
    }

    private void add(MethodDescriptor<?, ?> method) {
        if (method.getFullMethodName().startsWith("callbook.contacts.v1.")
                && method.getSchemaDescriptor() instanceof ProtoMethodDescriptorSupplier schema) {
            methods.put(schema.getMethodDescriptor().getName(), schema);
        }
    }

    /** The names of all methods. */
    Iterable<String> names() {
        return methods.keySet();
    }

    /** The first answer to a request that names the account wherever it can. */
    Message call(String method, String account, String request) throws TextFormat.ParseException {
        var schema = methods.get(method);
        if (schema == null) {
            throw new AssertionError("The service has no method " + method);
        }
        Descriptor input = schema.getMethodDescriptor().getInputType();
        DynamicMessage.Builder message = DynamicMessage.newBuilder(input);
        TextFormat.merge(request, message);
        name(account, message);
        return first(schema, message.build());
    }

    private Message first(ProtoMethodDescriptorSupplier schema, DynamicMessage request) {
        var method = schema.getMethodDescriptor();
        MethodDescriptor<DynamicMessage, DynamicMessage> dynamic =
                MethodDescriptor.<DynamicMessage, DynamicMessage>newBuilder()
                        .setType(MethodDescriptor.MethodType.SERVER_STREAMING)
                        .setFullMethodName(
                                method.getService().getFullName() + "/" + method.getName())
                        .setRequestMarshaller(marshaller(method.getInputType()))
                        .setResponseMarshaller(marshaller(method.getOutputType()))
                        .build();
        ClientCall<DynamicMessage, DynamicMessage> call =
                channel.newCall(
                        dynamic, CallOptions.DEFAULT.withDeadlineAfter(30, TimeUnit.SECONDS));
        Iterator<DynamicMessage> answers = ClientCalls.blockingServerStreamingCall(call, request);
        Message first =
                answers.hasNext()
                        ? answers.next()
                        : DynamicMessage.getDefaultInstance(method.getOutputType());
        call.cancel("The first answer is enough", null);
        return first;
    }

    private static MethodDescriptor.Marshaller<DynamicMessage> marshaller(Descriptor type) {
        return ProtoUtils.marshaller(DynamicMessage.getDefaultInstance(type));
    }

    private static void name(String account, DynamicMessage.Builder message) {
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (field.getName().equals("account_id")) {
                message.setField(field, account);
            } else if (isResource(field) && message.hasField(field)) {
                DynamicMessage.Builder resource =
                        ((DynamicMessage) message.getField(field)).toBuilder();
                name(account, resource);
                message.setField(field, resource.build());
            }
        }
    }

    private static boolean isResource(FieldDescriptor field) {
        return field.getJavaType() == JavaType.MESSAGE
                && !field.isRepeated()
                && field.getMessageType().findFieldByName("account_id") != null;
    }

    /** A text within an answer, such as {@code contact.contact_id}. */
    static String text(Message answer, String path) {
        Object value = answer;
        for (String name : path.split("\\.", -1)) {
            Message message = (Message) value;
            value = message.getField(message.getDescriptorForType().findFieldByName(name));
        }
        return (String) value;
    }
}
