package io.callbook.contacts.table;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.field.FieldType;
import io.callbook.contacts.platform.TimeProto;
import io.callbook.contacts.table.Tables.TableUpdate;
import io.callbook.contacts.v1.Table;
import io.callbook.contacts.v1.UpdateTableRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Translates declarations. */
final class TableProto {
    private TableProto() {}

    static Table toProto(CustomTable table) {
        Table.Builder proto =
                Table.newBuilder()
                        .setAccountId(table.accountId())
                        .setTableCode(table.code())
                        .setName(table.declaration().name())
                        .setKeyField(table.declaration().keyField())
                        .setVersion(table.version())
                        .setCreatedAt(TimeProto.of(table.createdAt()))
                        .setUpdatedAt(TimeProto.of(table.updatedAt()));
        table.declaration().fields().forEach(field -> proto.addFields(toProto(field)));
        return proto.build();
    }

    private static io.callbook.contacts.v1.FieldDefinition toProto(FieldDefinition field) {
        return io.callbook.contacts.v1.FieldDefinition.newBuilder()
                .setName(field.name())
                .setTypeValue(field.type().code())
                .setRequired(field.required())
                .setLabel(field.label())
                .addAllOptions(field.options())
                .build();
    }

    static TableDeclaration declaration(Table proto) {
        return new TableDeclaration(proto.getName().strip(), fields(proto), proto.getKeyField());
    }

    static TableUpdate update(UpdateTableRequest request) {
        Table table = request.getTable();
        return new TableUpdate(
                table.getAccountId(),
                table.getTableCode(),
                table.getVersion(),
                change(table, request.getUpdateMask()),
                request.getValuesForExistingMap());
    }

    private static UnaryOperator<TableDeclaration> change(Table table, FieldMask mask) {
        if (mask.getPathsCount() == 0) {
            throw CallFailure.invalid(
                    "update_mask", "is missing: name the fields that are to change");
        }
        Set<String> paths = Set.copyOf(mask.getPathsList());
        paths.forEach(TableProto::requireKnown);
        List<FieldDefinition> fields = paths.contains("fields") ? fields(table) : List.of();
        return before ->
                new TableDeclaration(
                        paths.contains("name") ? table.getName().strip() : before.name(),
                        paths.contains("fields") ? fields : before.fields(),
                        before.keyField());
    }

    private static void requireKnown(String path) {
        switch (path) {
            case "name", "fields" -> {}
            case "key_field" ->
                    throw CallFailure.invalid(
                            "update_mask",
                            "names 'key_field', which never changes: declare another table and"
                                    + " write the records there");
            default ->
                    throw CallFailure.invalid(
                            "update_mask", "names '" + path + "'; only name and fields can change");
        }
    }

    private static List<FieldDefinition> fields(Table proto) {
        List<FieldDefinition> fields = new ArrayList<>(proto.getFieldsCount());
        for (int i = 0; i < proto.getFieldsCount(); i++) {
            String path = "table.fields[" + i + "].type";
            fields.add(field(proto.getFields(i), path));
        }
        return fields;
    }

    private static FieldDefinition field(
            io.callbook.contacts.v1.FieldDefinition proto, String typePath) {
        FieldType type =
                FieldType.of(proto.getTypeValue())
                        .orElseThrow(() ->
                                CallFailure.invalid(
                                        typePath,
                                        "is missing or unknown: choose a FIELD_TYPE_… of the"
                                                + " contract"));
        return new FieldDefinition(
                proto.getName(),
                type,
                proto.getRequired(),
                proto.getLabel().strip(),
                proto.getOptionsList());
    }
}
