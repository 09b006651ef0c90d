package io.callbook.sandbox.salesforce.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All objects of the org. */
public final class Schema {
    private final Map<String, SObjectType> types = new LinkedHashMap<>();

    Schema(List<SObjectType> types) {
        types.forEach(type -> this.types.put(type.name().toLowerCase(Locale.ROOT), type));
    }

    /** The objects that the sandbox comes with. */
    public static Schema standard() {
        return new Schema(
                List.of(
                        SchemaReader.read("Account", "Accounts", "001"),
                        SchemaReader.read("Contact", "Contacts", "003"),
                        SchemaReader.read("Lead", "Leads", "00Q"),
                        SchemaReader.read("User", "Users", "005")));
    }

    public List<SObjectType> types() {
        return List.copyOf(types.values());
    }

    /** Finds an object by its API name in any case. */
    public Optional<SObjectType> find(String name) {
        return Optional.ofNullable(types.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The object of that name, which is known to exist. */
    public SObjectType type(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no object " + name));
    }

    /**
     * The object that a lookup's parent is read as. Of several targets it is User: the sandbox has
     * no queues.
     */
    public Optional<SObjectType> findParent(Field lookup) {
        return lookup.referenceTo().reversed().stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
