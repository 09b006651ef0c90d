package io.callbook.gateway.apply;

import io.callbook.gateway.plan.ContactDraft;
import java.util.Optional;

/** One write to a target. All writes can be repeated without harm. */
public sealed interface Write {
    /** The CRM's name of the record's type. */
    String objectType();

    /** The CRM's id of the record. */
    String externalId();

    /**
     * The contact of a record is made as the draft says; created if there is none.
     *
     * @param linkTo the contact that the record is to stand for, if it stands for none yet
     */
    record Upsert(String objectType, String externalId, ContactDraft draft, Optional<String> linkTo)
            implements Write {}

    /**
     * The record no longer stands for a contact.
     *
     * @param keepContact whether the contact stays even if it stands for no record any more
     */
    record Remove(String objectType, String externalId, boolean keepContact) implements Write {}
}
