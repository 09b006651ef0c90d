package io.callbook.sandbox.seed;

import io.callbook.sandbox.salesforce.schema.Field;
import io.callbook.sandbox.salesforce.schema.FieldType;
import io.callbook.sandbox.salesforce.schema.SObjectType;
import io.callbook.sandbox.salesforce.store.OrgIds;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import io.callbook.sandbox.salesforce.store.SalesforceId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by the million. Their values are computed from their number when they are read, so that
 * one costs little more than its id.
 */
final class GeneratedContacts {
    /** Behind the seeded contacts' numbers, before those of records made later. */
    private static final long FIRST_NUMBER = 1_000_000;

    private static final long FIRST_MILLIS = Instant.parse("2025-02-03T00:00:00Z").toEpochMilli();
    private static final long STEP_MILLIS = 100;

    private static final List<String> FIRST_NAMES =
            List.of(
                    "Ada", "Ben", "Chloe", "Dmitri", "Elena", "Farid", "Grace", "Hugo", "Ines",
                    "Jonas", "Keiko", "Liam", "Mina", "Noor", "Oscar", "Priya", "Quentin", "Rosa",
                    "Samir", "Tessa", "Uma", "Viktor", "Wendy", "Ximena", "Yusuf", "Zoe");
    private static final List<String> LAST_NAMES =
            List.of(
                    "Abbott",
                    "Becker",
                    "Costa",
                    "Dubois",
                    "Eriksen",
                    "Fischer",
                    "Garcia",
                    "Haddad",
                    "Ito",
                    "Jensen",
                    "Kowalski",
                    "Lopez",
                    "Moreau",
                    "Nakamura",
                    "O'Brien",
                    "Petrov",
                    "Quinn",
                    "Rossi",
                    "Santos",
                    "Tanaka",
                    "Ueda",
                    "Vargas",
                    "Weber",
                    "Xu",
                    "Yilmaz",
                    "Zimmermann",
                    "Müller",
                    "Nuñez",
                    "Ångström");

    private GeneratedContacts() {}

    static Stream<SObjectRecord> records(SObjectType contact, int count) {
        return IntStream.range(0, count).mapToObj(index -> record(contact, index));
    }

    private static SObjectRecord record(SObjectType contact, int index) {
        long millis = FIRST_MILLIS + index * STEP_MILLIS;
        return new SObjectRecord(
                contact,
                SalesforceId.of(contact.keyPrefix(), FIRST_NUMBER + index),
                millis,
                0,
                field -> value(field, index));
    }

    private static @Nullable Object value(Field field, int index) {
        return switch (field.name()) {
            case "FirstName" -> firstName(index);
            case "LastName" -> lastName(index);
            case "Name" -> firstName(index) + " " + lastName(index);
            case "Phone" -> GeneratedNumber.of(index);
            case "Email" -> email(index);
            case "MailingCountry", "MailingCountryCode" -> "US";
            case "OwnerId", "CreatedById", "LastModifiedById" -> OrgIds.CRM_USER;
            case "CreatedDate", "LastModifiedDate" ->
                    Instant.ofEpochMilli(FIRST_MILLIS + index * STEP_MILLIS);
            default -> field.type() == FieldType.BOOLEAN ? false : null;
        };
    }

    private static String firstName(int index) {
        return FIRST_NAMES.get(index % FIRST_NAMES.size());
    }

    private static String lastName(int index) {
        return LAST_NAMES.get(index / FIRST_NAMES.size() % LAST_NAMES.size());
    }

    private static String email(int index) {
        return firstName(index).toLowerCase(Locale.ROOT) + "." + index + "@callers.example";
    }
}
