package io.callbook.contacts.contact;

import io.callbook.contacts.contact.merge.Unmerged;
import io.callbook.contacts.contact.view.ContactView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Two contacts that were one, as JSON.
 *
 * @param contact the one that is free again
 * @param survivor the other without it
 */
@Schema(
        name = "UnmergedContact",
        requiredProperties = {"contact", "survivor"})
record UnmergedView(ContactView contact, ContactView survivor) {
    static UnmergedView of(Unmerged unmerged) {
        return new UnmergedView(
                ContactView.of(unmerged.contact()), ContactView.of(unmerged.survivor()));
    }
}
