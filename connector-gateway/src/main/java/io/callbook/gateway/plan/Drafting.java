package io.callbook.gateway.plan;

import io.callbook.gateway.plan.ContactDraft.Phone;
import io.callbook.gateway.spi.RecordChange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the fields of a record into a contact. */
final class Drafting {
    private final ObjectMapping mapping;
    private final Map<String, String> fields;

    private Drafting(ObjectMapping mapping, Map<String, String> fields) {
        this.mapping = mapping;
        this.fields = fields;
    }

    /** The contact that a record describes. */
    static ContactDraft draft(ObjectMapping mapping, RecordChange.Present record) {
        return new Drafting(mapping, record.fields()).draft();
    }

    /** The name of the field that a number of the record's draft comes from. */
    static String fieldOf(ObjectMapping mapping, RecordChange.Present record, Phone phone) {
        Drafting drafting = new Drafting(mapping, record.fields());
        return mapping.phones().stream()
                .map(ObjectMapping.PhoneField::field)
                .filter(field -> drafting.value(field).equals(phone.raw()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether another record has replaced this one. */
    static boolean isRetired(ObjectMapping mapping, RecordChange.Present record) {
        return mapping.retired().stream()
                .anyMatch(field -> "true".equalsIgnoreCase(record.fields().get(field)));
    }

    private ContactDraft draft() {
        String given = first(mapping.givenName());
        String family = first(mapping.familyName());
        String display = first(mapping.displayName());
        return new ContactDraft(
                display.isEmpty() ? (given + " " + family).strip() : display,
                given,
                family,
                first(mapping.organization()),
                phones(),
                emails(),
                region());
    }

    private List<Phone> phones() {
        Map<String, Phone> byText =
                mapping.phones().stream()
                        .map(source -> new Phone(value(source.field()), source.kind()))
                        .filter(phone -> !phone.raw().isEmpty())
                        .collect(
                                Collectors.toMap(
                                        Phone::raw,
                                        phone -> phone,
                                        (first, later) -> first,
                                        LinkedHashMap::new));
        return List.copyOf(byText.values());
    }

    private List<String> emails() {
        Map<String, String> byAddress = new LinkedHashMap<>();
        values(mapping.emails())
                .forEach(email -> byAddress.putIfAbsent(email.toLowerCase(Locale.ROOT), email));
        return List.copyOf(byAddress.values());
    }

    private String region() {
        return values(mapping.country())
                .map(Countries::code)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String first(List<String> sources) {
        return values(sources).findFirst().orElse("");
    }

    private Stream<String> values(List<String> sources) {
        return sources.stream().map(this::value).filter(value -> !value.isEmpty());
    }

    private String value(String field) {
        return Objects.requireNonNullElse(fields.get(field), "").strip();
    }
}
