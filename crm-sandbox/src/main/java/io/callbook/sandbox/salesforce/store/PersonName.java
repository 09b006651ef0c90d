package io.callbook.sandbox.salesforce.store;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Composes the full name of a person from its parts when one of them is written. */
final class PersonName {
    private PersonName() {}

    static Draft compose(Draft draft, SObjectType type, Set<Field> written) {
        boolean touched = written.stream().anyMatch(field -> "Name".equals(field.compoundName()));
        return touched ? draft.set("Name", fullName(draft, type)) : draft;
    }

    private static String fullName(Draft draft, SObjectType type) {
        return Stream.of("FirstName", "MiddleName", "LastName", "Suffix")
                .filter(type::has)
                .map(draft::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
