package io.callbook.contacts.contact.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.model.NumberChoice;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An agent's choice among the contacts of a number.
 *
 * @param e164 the caller's number
 * @param extension absent if none
 * @param chosenAt when
 */
@Schema(
        name = "NumberChoice",
        requiredProperties = {"e164", "chosenAt"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NumberChoiceView(String e164, String extension, Instant chosenAt) {
    static NumberChoiceView of(NumberChoice choice) {
        return new NumberChoiceView(choice.e164(), choice.extension(), choice.chosenAt());
    }
}
