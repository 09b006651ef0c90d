package io.callbook.contacts.table;

import io.callbook.contacts.field.FieldDefinitions;
import java.time.Instant;

/**
 * A table as it is declared.
 *
 * @param accountId its owner
 * @param code names it
 * @param declaration what its administrator decides
 * @param version counts the changes of the declaration from 1; 0 for a table of contacts for which
 *     nothing was declared
 * @param createdAt when it was declared
 * @param updatedAt when the declaration last changed
 */
public record CustomTable(
        String accountId,
        String code,
        TableDeclaration declaration,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    /** Whether its records are the contacts. */
    public boolean isOfContacts() {
        return code.equals(FieldDefinitions.CONTACT_TABLE);
    }
}
