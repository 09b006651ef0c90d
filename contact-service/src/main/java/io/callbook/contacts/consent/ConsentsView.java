package io.callbook.contacts.consent;

import io.callbook.contacts.contact.model.Contact;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact's decisions as JSON.
 *
 * @param items by topic
 */
@Schema(name = "Consents", requiredProperties = "items")
record ConsentsView(List<ConsentView> items) {
    /** Copies the items. */
    ConsentsView {
        items = List.copyOf(items);
    }

    static ConsentsView of(Contact contact) {
        return new ConsentsView(
                contact.fields().details().consents().entrySet().stream()
                        .map(entry -> ConsentView.of(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
