package io.callbook.contacts.contact;

import io.callbook.contacts.contact.model.ContactIds;
import io.callbook.contacts.contact.model.ContactRules;
import io.callbook.contacts.contact.model.Reference;
import io.callbook.contacts.contact.store.ContactQuery.Filter;
import io.callbook.contacts.contact.store.ContactQuery.HasEmail;
import io.callbook.contacts.contact.store.ContactQuery.HasLabel;
import io.callbook.contacts.contact.store.ContactQuery.HasName;
import io.callbook.contacts.contact.store.ContactQuery.HasNumber;
import io.callbook.contacts.contact.store.ContactQuery.HasReference;
import io.callbook.contacts.contact.store.ContactQuery.IsMember;
import io.callbook.contacts.contact.store.LabelKind;
import io.callbook.contacts.contact.store.NamePattern;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.numbers.NumberReading;
import io.callbook.numbers.PhoneNumberReader;
import io.callbook.numbers.RegionChain;
import io.callbook.numbers.RegionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What contacts must have to be listed; empty texts and null ask for nothing.
 *
 * @param phone a number, in any spelling
 * @param reference a CRM record
 * @param email an address, in any case
 * @param attribute a declared field's name
 * @param attributeValue that field's value
 * @param tag a tag
 * @param owner an owner
 * @param organizationId an organization
 * @param name a part of the names
 * @param anywhere whether that part may stand within a word
 */
record ContactFilters(
        String phone,
        @Nullable Reference reference,
        String email,
        String attribute,
        String attributeValue,
        String tag,
        String owner,
        String organizationId,
        String name,
        boolean anywhere) {
    private static final PhoneNumberReader NUMBERS = new PhoneNumberReader();
    private static final int MAX_NAME = 200;

    /** The conditions, the most selective first: its index is walked. */
    List<Filter> conditions(String defaultRegion) {
        List<Filter> conditions = new ArrayList<>();
        if (reference != null) {
            requireWhole(reference);
            conditions.add(new HasReference(reference));
        }
        if (!phone.isEmpty()) {
            conditions.add(numbered(defaultRegion));
        }
        if (!email.isEmpty()) {
            conditions.add(new HasEmail(email.strip().toLowerCase(Locale.ROOT)));
        }
        if (!attribute.isEmpty()) {
            conditions.add(new HasLabel(LabelKind.ATTRIBUTE, attribute, attributeValue));
        }
        if (!tag.isEmpty()) {
            conditions.add(new HasLabel(LabelKind.TAG, "", tag.strip()));
        }
        if (!owner.isEmpty()) {
            conditions.add(new HasLabel(LabelKind.OWNER, "", owner.strip()));
        }
        if (!organizationId.isEmpty()) {
            conditions.add(memberOf());
        }
        if (!name.isEmpty()) {
            conditions.add(named());
        }
        return conditions;
    }

    /** All of it as texts: a page token is for one list only. */
    List<String> texts() {
        return List.of(
                phone,
                String.valueOf(reference),
                email,
                attribute,
                attributeValue,
                tag,
                owner,
                organizationId,
                name,
                String.valueOf(anywhere));
    }

    private Filter numbered(String defaultRegion) {
        RegionChain regions = RegionChain.none().then(defaultRegion, RegionRule.ACCOUNT_DEFAULT);
        return switch (NUMBERS.read(phone, regions)) {
            case NumberReading.Dialable read ->
                    new HasNumber(read.number().e164(), read.extension());
            case NumberReading.Unusable unusable ->
                    throw CallFailure.invalid(
                            "phone",
                            "cannot be read as a telephone number ("
                                    + unusable.cause()
                                    + "): write it with its country code, such as +12022243441");
        };
    }

    private Filter memberOf() {
        return new IsMember(
                ContactIds.parse(organizationId)
                        .orElseThrow(() ->
                                CallFailure.invalid(
                                        "organization_id", "is no id of an organization")));
    }

    private Filter named() {
        if (name.codePointCount(0, name.length()) > MAX_NAME || name.isBlank()) {
            throw CallFailure.invalid("name", "must have 1 to 200 characters that are no spaces");
        }
        if (name.indexOf('\0') >= 0) {
            throw CallFailure.invalid("name", "has a NUL character: remove it");
        }
        return new HasName(anywhere ? NamePattern.anywhere(name) : NamePattern.ofWord(name));
    }

    private static void requireWhole(Reference reference) {
        List<FieldViolation> faults = ContactRules.check(reference);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults.stream().map(f -> f.within("reference")).toList());
        }
    }
}
