package io.callbook.matching.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import java.util.List;
import java.util.Locale;

/**
 * The contract's messages as JSON: as protobuf's own mapping has it, but with enum values without
 * their prefix. Texts, numbers, booleans and lists are always there; enum values that say nothing
 * and absent messages are left out.
 */
final class JsonProto {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonProto() {}

    static ObjectNode of(Message message) {
        ObjectNode json = NODES.objectNode();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (field.isMapField()) {
                json.set(field.getJsonName(), map(message, field));
            } else if (field.isRepeated()) {
                ArrayNode array = json.putArray(field.getJsonName());
                ((List<?>) message.getField(field)).forEach(value -> add(array, value));
            } else if (isTold(message, field)) {
                json.set(field.getJsonName(), NODES.pojoNode(value(message.getField(field))));
            }
        }
        return json;
    }

    /** Whether the member is there, whatever the message holds. */
    static boolean isAlwaysTold(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case MESSAGE, ENUM -> field.isRepeated();
            default -> true;
        };
    }

    private static boolean isTold(Message message, FieldDescriptor field) {
        return isAlwaysTold(field)
                || (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
                        ? message.hasField(field)
                        : ((EnumValueDescriptor) message.getField(field)).getNumber() != 0);
    }

    private static void add(ArrayNode array, Object value) {
        array.addPOJO(value(value));
    }

    private static Object value(Object value) {
        return switch (value) {
            case EnumValueDescriptor constant -> bare(constant);
            case Duration duration -> Durations.toString(duration);
            case Timestamp time -> Timestamps.toString(time);
            case Message message -> of(message);
            default -> value;
        };
    }

    private static ObjectNode map(Message message, FieldDescriptor field) {
        FieldDescriptor key = field.getMessageType().findFieldByNumber(1);
        FieldDescriptor value = field.getMessageType().findFieldByNumber(2);
        ObjectNode json = NODES.objectNode();
        for (Object entry : (List<?>) message.getField(field)) {
            Message pair = (Message) entry;
            json.putPOJO(String.valueOf(pair.getField(key)), value(pair.getField(value)));
        }
        return json;
    }

    /** MATCH_CLASS_EXACT of the enum MatchClass is EXACT. */
    static String bare(EnumValueDescriptor constant) {
        String prefix =
                constant.getType()
                                .getName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toUpperCase(Locale.ROOT)
                        + "_";
        String name = constant.getName();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
