package io.callbook.contacts.call;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.view.ContactView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A call with the contact that it counts for, as JSON.
 *
 * @param call the call
 * @param contact absent if there is none (any more)
 */
@Schema(name = "AnsweredCall", requiredProperties = "call")
record AnsweredCallView(
        CallView call,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "Whom the call counts for now: the chosen contact, else the one"
                                        + " that the answer named, else the one that has the"
                                        + " reference; of a merged one what it became")
                @Nullable ContactView contact) {
    static AnsweredCallView of(AnsweredCall answered) {
        return new AnsweredCallView(
                CallView.of(answered.call()), answered.contact().map(ContactView::of).orElse(null));
    }
}
