package io.callbook.contacts.contact;

import io.callbook.contacts.contact.restore.Restored;
import io.callbook.contacts.contact.view.ContactView;
import io.callbook.contacts.contact.view.ReferenceView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact that is back, as JSON.
 *
 * @param contact as it is again
 * @param lostReferences references that it had and that others have now
 */
@Schema(
        name = "RestoredContact",
        requiredProperties = {"contact", "lostReferences"})
record RestoredView(ContactView contact, List<ReferenceView> lostReferences) {
    static RestoredView of(Restored restored) {
        return new RestoredView(
                ContactView.of(restored.contact()), ReferenceView.all(restored.lost(), List.of()));
    }
}
