package io.callbook.gateway.lookup;

import io.callbook.numbers.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is searched.
 *
 * @param number the caller's
 * @param linkTo the contact that the call created
 */
record SearchQuestion(PhoneNumber number, Optional<String> linkTo) {
    private static final Pattern CONTACT_ID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    static SearchQuestion of(String e164, String linkContactId) {
        PhoneNumber number =
                PhoneNumber.parseE164(e164)
                        .orElseThrow(() ->
                                new LookupException.InvalidField(
                                        "e164",
                                        "e164 must be a number in E.164 with the plus, such as"
                                                + " +12022243441."));
        if (!linkContactId.isEmpty() && !CONTACT_ID.matcher(linkContactId).matches()) {
            throw new LookupException.InvalidField(
                    "link_contact_id",
                    "link_contact_id is no contact id; leave it empty to create contacts.");
        }
        return new SearchQuestion(number, Optional.of(linkContactId).filter(id -> !id.isEmpty()));
    }
}
