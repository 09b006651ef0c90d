package io.callbook.contacts.failure;

/**
 * One field at fault.
 *
 * @param field its path in the request, such as {@code contact.phones[2].raw}
 * @param description what is wrong and what to do
 */
public record FieldViolation(String field, String description) {
    /** The same fault, seen from a message that holds this one's message in a field. */
    public FieldViolation within(String parent) {
        return new FieldViolation(parent + "." + field, description);
    }

    @Override
    public String toString() {
        return field + " " + description;
    }
}
