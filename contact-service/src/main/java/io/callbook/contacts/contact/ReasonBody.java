package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Authorship;
import io.callbook.contacts.contact.view.NoteBody;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of which there is no more to say than why.
 *
 * @param note why, for the history
 */
@Schema(name = "Reason")
record ReasonBody(@Nullable NoteBody note) {
    static Authorship author(@Nullable ReasonBody body) {
        return NoteBody.author(body == null ? null : body.note);
    }
}
