package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.store.SalesforceId;
import io.callbook.sandbox.salesforce.wire.SalesforceException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what the words of an address mean, or answers as Salesforce does. */
final class ResourceNames {
    private ResourceNames() {}

    static SObjectType type(Schema schema, String name) {
        return schema.find(name).orElseThrow(SalesforceException::notFound);
    }

    static String id(SObjectType type, String text) {
        return SalesforceId.parse(text)
                .filter(id -> id.startsWith(type.keyPrefix()))
                .orElseThrow(() ->
                        SalesforceException.notFound(
                                "Provided external ID field does not exist or is not"
                                        + " accessible: "
                                        + text));
    }

    /** The fields of a comma-separated list; all of them if there is none. */
    static List<Field> fields(SObjectType type, @Nullable String names) {
        return names == null || names.isBlank()
                ? type.fields()
                : Arrays.stream(names.split(",")).map(name -> field(type, name.strip())).toList();
    }

    static Field field(SObjectType type, String name) {
        return type.findField(name)
                .orElseThrow(() ->
                        SalesforceException.badRequest(
                                "INVALID_FIELD",
                                "No such column '%s' on sobject of type %s"
                                        .formatted(name, type.name())));
    }
}
