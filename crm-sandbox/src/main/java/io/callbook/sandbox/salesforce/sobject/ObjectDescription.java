package io.callbook.sandbox.salesforce.sobject;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object as describe answers have it. */
final class ObjectDescription {
    private ObjectDescription() {}

    /** The short form, as in the list of all objects. */
    static Map<String, @Nullable Object> brief(SObjectType type, String version) {
        boolean standard = !type.name().equals("User");
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        for (String never :
                List.of("activateable", "custom", "customSetting", "deprecatedAndHidden")) {
            view.put(never, false);
        }
        view.put("createable", true);
        view.put("deletable", standard);
        view.put("feedEnabled", standard);
        view.put("hasSubtypes", false);
        view.put("isInterface", false);
        view.put("isSubtype", false);
        view.put("keyPrefix", type.keyPrefix());
        view.put("label", type.name());
        view.put("labelPlural", type.labelPlural());
        view.put("layoutable", true);
        view.put("mergeable", standard);
        view.put("mruEnabled", true);
        view.put("name", type.name());
        for (String always :
                List.of(
                        "queryable",
                        "replicateable",
                        "retrieveable",
                        "searchable",
                        "triggerable")) {
            view.put(always, true);
        }
        view.put("undeletable", standard);
        view.put("updateable", true);
        view.put("urls", urls(type, version));
        return view;
    }

    /** The whole description. */
    static Map<String, @Nullable Object> full(Schema schema, SObjectType type, String version) {
        Map<String, @Nullable Object> view = brief(type, version);
        view.put("actionOverrides", List.of());
        view.put("childRelationships", children(schema, type));
        view.put("compactLayoutable", true);
        view.put("fields", FieldDescription.all(type.fields()));
        view.put("listviewable", null);
        view.put("lookupLayoutable", null);
        view.put("namedLayoutInfos", List.of());
        view.put("networkScopeFieldName", null);
        view.put("recordTypeInfos", List.of(RecordTypeInfo.master(type, version)));
        view.put("searchLayoutable", true);
        view.put("sobjectDescribeOption", "FULL");
        view.put("supportedScopes", List.of());
        return view;
    }

    private static Map<String, String> urls(SObjectType type, String version) {
        String base = "/services/data/" + version + "/sobjects/" + type.name();
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("sobject", base);
        urls.put("describe", base + "/describe");
        urls.put("rowTemplate", base + "/{ID}");
        return urls;
    }

    private static List<ChildRelationship> children(Schema schema, SObjectType parent) {
        return schema.types().stream()
                .flatMap(child ->
                        child.fields().stream()
                                .filter(f -> f.referenceTo().contains(parent.name()))
                                .map(f -> ChildRelationship.of(child, f, parent)))
                .toList();
    }

    /** A lookup of another object that leads here. */
    record ChildRelationship(
            boolean cascadeDelete,
            String childSObject,
            boolean deprecatedAndHidden,
            String field,
            List<String> junctionIdListNames,
            List<String> junctionReferenceTo,
            @Nullable String relationshipName,
            boolean restrictedDelete) {
        static ChildRelationship of(SObjectType child, Field field, SObjectType parent) {
            boolean contacts = child.name().equals("Contact") && field.name().equals("AccountId");
            return new ChildRelationship(
                    contacts && parent.name().equals("Account"),
                    child.name(),
                    false,
                    field.name(),
                    List.of(),
                    List.of(),
                    contacts ? "Contacts" : null,
                    false);
        }
    }

    /** The one record type of an org that uses none. */
    record RecordTypeInfo(
            boolean active,
            boolean available,
            boolean defaultRecordTypeMapping,
            String developerName,
            boolean master,
            String name,
            String recordTypeId,
            Map<String, String> urls) {
        static RecordTypeInfo master(SObjectType type, String version) {
            String id = "012000000000000AAA";
            String layout =
                    "/services/data/%s/sobjects/%s/describe/layouts/%s"
                            .formatted(version, type.name(), id);
            return new RecordTypeInfo(
                    true, true, true, "Master", true, "Master", id, Map.of("layout", layout));
        }
    }
}
