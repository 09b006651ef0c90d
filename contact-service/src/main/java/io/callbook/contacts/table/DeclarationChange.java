package io.callbook.contacts.table;

import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.field.FieldCheck;
import io.callbook.contacts.field.FieldDefinition;
import io.callbook.contacts.field.FieldDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * A change of a declaration.
 *
 * @param table as it is
 * @param after what it shall be
 * @param valuesForExisting what existing records get in added fields, by name
 */
record DeclarationChange(
        CustomTable table, TableDeclaration after, Map<String, String> valuesForExisting) {
    /** Copies the values. */
    DeclarationChange {
        valuesForExisting = Map.copyOf(valuesForExisting);
    }

    private TableDeclaration before() {
        return table.declaration();
    }

    boolean changesNothing() {
        return after.equals(before());
    }

    private List<FieldDefinition> added() {
        Map<String, FieldDefinition> known = before().fieldsByName();
        return after.fields().stream().filter(field -> !known.containsKey(field.name())).toList();
    }

    /** Whether what may be done depends on there being records. */
    boolean asksForRecords() {
        return !table.isOfContacts() && added().stream().anyMatch(FieldDefinition::required);
    }

    /** What is wrong with the values for existing records. */
    List<FieldViolation> faults() {
        if (table.isOfContacts() && !valuesForExisting.isEmpty()) {
            return List.of(
                    new FieldViolation(
                            "values_for_existing",
                            "is not for the table of contacts: write the contacts instead"));
        }
        Set<String> names = FieldDefinitions.byName(added()).keySet();
        List<FieldViolation> faults = new ArrayList<>();
        valuesForExisting.keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> "values_for_existing[" + name + "]")
                .map(path -> new FieldViolation(path, "is for no field that is being added"))
                .forEach(faults::add);
        return faults.isEmpty() ? checked().faultsIn("values_for_existing") : faults;
    }

    /** What existing records get, in the one form of the fields' types. */
    SortedMap<String, String> backfill() {
        return checked().values();
    }

    private FieldCheck checked() {
        return FieldCheck.of(table.code(), FieldDefinitions.byName(added()), valuesForExisting);
    }

    /** What of what is stored would be lost or broken, each with what to do instead. */
    List<String> problems(boolean hasRecords) {
        List<String> problems = new ArrayList<>();
        Map<String, FieldDefinition> wanted = after.fieldsByName();
        for (FieldDefinition old : before().fields()) {
            FieldDefinition field = wanted.get(old.name());
            if (field == null) {
                problems.add(
                        "the field '"
                                + old.name()
                                + "' is missing: fields cannot be removed or renamed; keep it, and"
                                + " change its label or stop using it");
            } else {
                compare(old, field, problems);
            }
        }
        Set<String> filled = backfill().keySet();
        added().stream()
                .filter(FieldDefinition::required)
                .filter(field -> table.isOfContacts() || hasRecords)
                .filter(field -> !filled.contains(field.name()))
                .map(this::cannotDemand)
                .forEach(problems::add);
        return problems;
    }

    private String cannotDemand(FieldDefinition field) {
        return table.isOfContacts()
                ? "the field '"
                        + field.name()
                        + "' cannot be required: a call creates contacts of which nothing but the"
                        + " number is known; add it as optional"
                : "the field '"
                        + field.name()
                        + "' is required, and existing records lack it: give them a value in"
                        + " values_for_existing, or add it as optional";
    }

    private void compare(FieldDefinition old, FieldDefinition field, List<String> problems) {
        String subject = "the field '" + old.name() + "' ";
        if (field.type() != old.type()) {
            problems.add(
                    subject
                            + "is "
                            + old.type()
                            + " and cannot become "
                            + field.type()
                            + ": add a field of that type beside it");
        }
        if (field.required() && !old.required()) {
            problems.add(
                    subject
                            + "cannot become required, since records may lack it: add a required"
                            + " field with values_for_existing beside it");
        }
        if (!field.required() && old.name().equals(before().keyField())) {
            problems.add(subject + "is the key and must stay required");
        }
        Set<String> kept = Set.copyOf(field.options());
        String lost =
                old.options().stream()
                        .filter(option -> !kept.contains(option))
                        .collect(Collectors.joining(", "));
        if (!lost.isEmpty() && field.type() == old.type()) {
            problems.add(
                    subject
                            + "cannot lose the options "
                            + lost
                            + ", which records may have: keep them");
        }
    }
}
