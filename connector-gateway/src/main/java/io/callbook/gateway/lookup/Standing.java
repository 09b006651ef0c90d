package io.callbook.gateway.lookup;

/** How a record stands once it was read and stored. */
sealed interface Standing {
    /** It stands for a contact. */
    record Stored(String contactId) implements Standing {}

    /**
     * It stands for none.
     *
     * @param sentence which rule says so
     */
    record KeptOut(String sentence) implements Standing {}
}
