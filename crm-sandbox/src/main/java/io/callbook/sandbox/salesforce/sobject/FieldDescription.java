package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldFlag;
import io.callbook.sandbox.salesforce.schema.FieldType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field as a describe answer has it, with every key that the vendor documents. */
final class FieldDescription {
    private static final int BYTES_A_CHARACTER = 3;
    private static final int INT_DIGITS = 8;
    private static final int NUMBER_PRECISION = 18;

    private FieldDescription() {}

    static Map<String, @Nullable Object> of(Field field) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        putFlags(view, field);
        putNames(view, field);
        putSizes(view, field);
        putReference(view, field);
        putRest(view, field);
        return view;
    }

    private static void putFlags(Map<String, @Nullable Object> view, Field field) {
        boolean plain = field.filterable() && field.type() != FieldType.ADDRESS;
        view.put("aggregatable", plain && field.type() != FieldType.BOOLEAN);
        view.put("aiPredictionField", false);
        view.put("autoNumber", false);
        view.put("calculated", false);
        view.put("cascadeDelete", false);
        view.put("caseSensitive", false);
        view.put("createable", field.is(FieldFlag.CREATEABLE));
        view.put("custom", field.custom());
        view.put("defaultedOnCreate", isDefaulted(field));
        view.put("dependentPicklist", false);
        view.put("deprecatedAndHidden", false);
        view.put("displayLocationInDecimal", false);
        view.put("encrypted", false);
        view.put("externalId", field.is(FieldFlag.EXTERNAL_ID));
        view.put("filterable", field.filterable());
        view.put("formulaTreatNullNumberAsZero", false);
        view.put("groupable", plain && !field.type().isNumber());
        view.put("highScaleNumber", false);
        view.put("htmlFormatted", false);
        view.put("idLookup", field.is(FieldFlag.ID_LOOKUP));
        view.put("nameField", field.is(FieldFlag.NAME_FIELD));
        view.put("namePointing", field.is(FieldFlag.NAME_POINTING));
        view.put("nillable", field.is(FieldFlag.NILLABLE));
        view.put("permissionable", field.custom());
        view.put("polymorphicForeignKey", field.is(FieldFlag.NAME_POINTING));
        view.put("queryByDistance", field.type() == FieldType.ADDRESS);
        view.put("restrictedDelete", false);
        view.put("restrictedPicklist", field.is(FieldFlag.RESTRICTED_PICKLIST));
        view.put("searchPrefilterable", field.type() == FieldType.REFERENCE);
        view.put("sortable", field.sortable());
        view.put("unique", field.is(FieldFlag.UNIQUE));
        view.put("updateable", field.is(FieldFlag.UPDATEABLE));
        view.put("writeRequiresMasterRead", false);
    }

    private static boolean isDefaulted(Field field) {
        return field.is(FieldFlag.DEFAULTED_ON_CREATE) || field.type() == FieldType.BOOLEAN;
    }

    private static void putNames(Map<String, @Nullable Object> view, Field field) {
        view.put("name", field.name());
        view.put("label", field.label());
        view.put("type", field.type().wireName());
        view.put("soapType", field.type().soapType());
        view.put("compoundFieldName", field.compoundName());
        view.put("extraTypeInfo", extraTypeInfo(field));
    }

    private static @Nullable String extraTypeInfo(Field field) {
        if (field.type() == FieldType.TEXTAREA) {
            return "plaintextarea";
        }
        return "Name".equals(field.compoundName()) ? "personname" : null;
    }

    private static void putSizes(Map<String, @Nullable Object> view, Field field) {
        boolean real = field.type() == FieldType.DOUBLE || field.type() == FieldType.CURRENCY;
        view.put("length", field.length());
        view.put("byteLength", field.length() * BYTES_A_CHARACTER);
        view.put("digits", field.type() == FieldType.INT ? INT_DIGITS : 0);
        view.put("precision", real ? NUMBER_PRECISION : 0);
        view.put("scale", 0);
    }

    private static void putReference(Map<String, @Nullable Object> view, Field field) {
        view.put("referenceTo", field.referenceTo());
        view.put("relationshipName", field.relationshipName());
        view.put("relationshipOrder", null);
        view.put("referenceTargetField", null);
    }

    private static void putRest(Map<String, @Nullable Object> view, Field field) {
        boolean isFalse = field.type() == FieldType.BOOLEAN;
        view.put("calculatedFormula", null);
        view.put("controllerName", null);
        view.put("defaultValue", isFalse ? false : null);
        view.put("defaultValueFormula", null);
        view.put("filteredLookupInfo", null);
        view.put("inlineHelpText", null);
        view.put("mask", null);
        view.put("maskType", null);
        view.put("picklistValues", field.picklist().stream().map(Option::of).toList());
    }

    /** A value of a picklist. */
    record Option(
            boolean active,
            boolean defaultValue,
            String label,
            @Nullable String validFor,
            String value) {
        static Option of(String value) {
            return new Option(true, false, value, null, value);
        }
    }

    /** The fields, described. */
    static List<Map<String, @Nullable Object>> all(List<Field> fields) {
        return fields.stream().map(FieldDescription::of).toList();
    }
}
