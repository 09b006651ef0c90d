package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.contact.model.RegionCodes;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The row of a number.
 *
 * @param raw as written
 * @param e164 null if unreadable
 * @param extension empty if none
 * @param kind the code of its kind
 * @param regionRule the code of the rule that decided
 */
@Embeddable
record PhoneValue(
        @Column(name = "raw") String raw,
        @Column(name = "e164") @Nullable String e164,
        @Column(name = "extension") String extension,
        @Column(name = "kind") short kind,
        @Column(name = "region_rule") short regionRule) {
    static PhoneValue of(Phone phone) {
        return new PhoneValue(
                phone.raw(),
                phone.e164(),
                phone.extension(),
                (short) phone.kind().code(),
                (short) RegionCodes.code(phone.rule()));
    }

    Phone toPhone() {
        return new Phone(raw, e164, extension, PhoneKind.of(kind), RegionCodes.rule(regionRule));
    }
}
