package io.callbook.access.grpc;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where requests of one type name their account: in their own {@code account_id}, or in that of the
 * one resource that they hold.
 */
final class AccountPathProto {
    private static final String FIELD = "account_id";

    private final List<FieldDescriptor> path;

    private AccountPathProto(List<FieldDescriptor> path) {
        this.path = path;
    }

    /** The path in requests of a type; an empty one if they name no account. */
    static AccountPathProto of(Descriptor request) {
        FieldDescriptor own = accountField(request);
        if (own != null) {
            return new AccountPathProto(List.of(own));
        }
        List<FieldDescriptor> resources =
                request.getFields().stream().filter(AccountPathProto::isResource).toList();
        return resources.size() == 1
                ? new AccountPathProto(
                        List.of(
                                resources.getFirst(),
                                resources.getFirst().getMessageType().findFieldByName(FIELD)))
                : none();
    }

    /** The path in requests that name no account. */
    static AccountPathProto none() {
        return new AccountPathProto(List.of());
    }

    boolean isEmpty() {
        return path.isEmpty();
    }

    /** The account that a request names; empty if none. */
    String accountId(Object request) {
        Object value = path.isEmpty() ? "" : request;
        for (FieldDescriptor field : path) {
            value = ((Message) value).getField(field);
        }
        return (String) value;
    }

    private static boolean isResource(FieldDescriptor field) {
        return field.getJavaType() == JavaType.MESSAGE
                && !field.isRepeated()
                && accountField(field.getMessageType()) != null;
    }

    private static @Nullable FieldDescriptor accountField(Descriptor message) {
        FieldDescriptor field = message.findFieldByName(FIELD);
        boolean fits =
                field != null && field.getJavaType() == JavaType.STRING && !field.isRepeated();
        return fits ? field : null;
    }
}
