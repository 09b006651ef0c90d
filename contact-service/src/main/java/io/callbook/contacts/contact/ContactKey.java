package io.callbook.contacts.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/**
 * The key of a contact's row.
 *
 * @param accountId its owner
 * @param contactId unique in the account
 */
@Embeddable
record ContactKey(
        @Column(name = "account_id") String accountId, @Column(name = "contact_id") UUID contactId)
        implements Serializable {}
