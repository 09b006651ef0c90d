package io.callbook.matching.http;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.Timestamp;
import io.callbook.matching.v1.AttributeCallResponse;
import io.callbook.matching.v1.BatchIdentifyCallersResponse;
import io.callbook.matching.v1.ExplainCallResponse;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.callbook.matching.v1.SelectContactResponse;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The schemas of what {@link JsonProto} writes, made of the contract itself. */
final class AnswerSchemaProto {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas = new TreeMap<>();

    private AnswerSchemaProto() {}

    /** The schemas of all answers and of whatever they hold, by the message's name. */
    static Map<String, Schema> all() {
        AnswerSchemaProto made = new AnswerSchemaProto();
        made.add(IdentifyCallerResponse.getDescriptor());
        made.add(BatchIdentifyCallersResponse.getDescriptor());
        made.add(AttributeCallResponse.getDescriptor());
        made.add(SelectContactResponse.getDescriptor());
        made.add(ExplainCallResponse.getDescriptor());
        return made.schemas;
    }

    private void add(Descriptor message) {
        if (schemas.containsKey(message.getName())) {
            return;
        }
        Schema schema = OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
        schemas.put(message.getName(), schema);
        for (FieldDescriptor field : message.getFields()) {
            schema.addProperty(field.getJsonName(), property(field));
            if (JsonProto.isAlwaysTold(field)) {
                schema.addRequired(field.getJsonName());
            }
        }
    }

    private Schema property(FieldDescriptor field) {
        if (field.isMapField()) {
            return OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .additionalPropertiesSchema(value(field.getMessageType().findFieldByNumber(2)));
        }
        return field.isRepeated()
                ? OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(value(field))
                : value(field);
    }

    private Schema value(FieldDescriptor field) {
        return switch (field.getJavaType()) {
            case BOOLEAN -> OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN);
            case INT, LONG -> OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
            case FLOAT, DOUBLE -> OASFactory.createSchema().addType(Schema.SchemaType.NUMBER);
            case STRING, BYTE_STRING -> text();
            case ENUM -> constants(field);
            case MESSAGE -> message(field.getMessageType());
        };
    }

    private static Schema constants(FieldDescriptor field) {
        Schema schema = text();
        for (EnumValueDescriptor constant : field.getEnumType().getValues()) {
            if (constant.getNumber() != 0) {
                schema.addEnumeration(JsonProto.bare(constant));
            }
        }
        return schema;
    }

    private Schema message(Descriptor message) {
        if (message.equals(Timestamp.getDescriptor())) {
            return text().format("date-time");
        }
        if (message.equals(Duration.getDescriptor())) {
            return text().description("Seconds, such as 0.250s");
        }
        add(message);
        return OASFactory.createSchema().ref(REFERENCE + message.getName());
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
