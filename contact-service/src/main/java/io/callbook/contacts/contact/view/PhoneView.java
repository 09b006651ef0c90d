package io.callbook.contacts.contact.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callbook.contacts.contact.model.Phone;
import io.callbook.contacts.contact.model.PhoneInput;
import io.callbook.contacts.contact.model.PhoneKind;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.rest.Absent;
import io.callbook.numbers.RegionRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A telephone number, as written and as understood. What the store finds is ignored when it is
 * sent.
 *
 * @param raw as written
 * @param kind what it is for
 * @param e164 with the plus
 * @param extension in digits
 * @param regionRule which rule gave the region in which it was read
 */
@Schema(name = "Phone", requiredProperties = "raw")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PhoneView(
        @Schema(
                        description = "As written; kept for ever",
                        maxLength = 200,
                        examples = "202-224-3441")
                @Nullable String raw,
        @Schema(
                        description = "What the number is for; absent if not told",
                        enumeration = {"work", "mobile", "home", "fax", "other"})
                @Nullable String kind,
        @Schema(
                        description = "Found by the store; absent if it cannot be dialled",
                        readOnly = true,
                        examples = "+12022243441")
                @Nullable String e164,
        @Schema(description = "In digits; found by the store; absent if none", readOnly = true)
                @Nullable String extension,
        @Schema(
                        description =
                                "Which rule gave the region in which it was read, such as"
                                        + " account_default; absent if it could not be read",
                        readOnly = true)
                @Nullable String regionRule) {

    /** A number as stored. */
    public static PhoneView of(Phone phone) {
        RegionRule rule = phone.rule();
        return new PhoneView(
                phone.raw(),
                phone.kind() == PhoneKind.UNSPECIFIED ? null : name(phone.kind()),
                phone.e164(),
                phone.extension(),
                rule == null ? null : name(rule));
    }

    /** Numbers as given. */
    public static List<PhoneInput> inputs(@Nullable List<PhoneView> phones) {
        List<PhoneView> given = Absent.list(phones);
        return IntStream.range(0, given.size()).mapToObj(i -> given.get(i).input(i)).toList();
    }

    private PhoneInput input(int position) {
        return new PhoneInput(Absent.text(raw), parse(kind, position));
    }

    private static PhoneKind parse(@Nullable String kind, int position) {
        if (kind == null) {
            return PhoneKind.UNSPECIFIED;
        }
        return Arrays.stream(PhoneKind.values())
                .filter(known -> known != PhoneKind.UNSPECIFIED && name(known).equals(kind))
                .findFirst()
                .orElseThrow(() ->
                        CallFailure.invalid(
                                "phones[" + position + "].kind",
                                "must be work, mobile, home, fax or other"));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
