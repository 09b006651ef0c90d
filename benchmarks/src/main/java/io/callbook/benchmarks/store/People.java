package io.callbook.benchmarks.store;

import io.callbook.contacts.v1.ContactUpsert;
import io.callbook.contacts.v1.Email;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.Reference;
import java.util.Locale;

/**
 * Contacts of a CRM, each made from its ordinal alone: 1.5 phones and one e-mail address on
 * average. The ordinals are scattered, so that neighbours share neither numbers nor names.
 */
final class People {
    /** As many as there are without sharing numbers. */
    static final int MOST = 15_000_000;

    static final String CONNECTION = "salesforce";
    static final String OBJECT_TYPE = "Contact";

    private static final String[] GIVEN = {
        "Maria",
        "James",
        "Lena",
        "Wei",
        "Aisha",
        "Carlos",
        "Ingrid",
        "Thomas",
        "Priya",
        "Olu",
        "Katarzyna",
        "Juan",
        "Fatima",
        "Kenneth",
        "Zoë",
        "Anthony",
        "Marcus",
        "Elisabeth",
        "Hiroshi",
        "Svetlana",
        "Pedro",
        "Margaret",
        "Yusuf",
        "Chloé",
        "Daniel",
        "Ngozi",
        "Björn",
        "Camila",
        "Patrick",
        "Mei",
        "Robert"
    };
    private static final String[] FAMILY_BEGIN = {
        "Can", "Oka", "Schmi", "Gar", "John", "Kowal", "Tana", "Fernan", "Ander", "Had", "Washing",
        "Sin", "Brown", "Mar", "Peter", "Lind", "Rossi", "Novak", "Muel", "Car", "Hend", "Bau",
        "Dupo", "Ivan", "Sato", "Kim", "Roth", "Weis", "Blum", "Ster", "Hol", "Fitz", "Gold"
    };
    private static final String[] FAMILY_END = {
        "well", "for", "dt", "cía", "son", "ska", "ka", "dez", "sen", "dad", "ton", "gh", "ley",
        "tin", "s", "berg", "ni", "man", "ler", "penter", "rick", "er", "nt", "ov", "ward", "ford",
        "stein", "field", "ing"
    };
    private static final String[] BRANCH = {
        "Logistics",
        "Foods",
        "Robotics",
        "Insurance",
        "Bank",
        "Textiles",
        "Energy",
        "Software",
        "Pharma",
        "Airlines",
        "Media",
        "Steel",
        "Marine"
    };
    private static final int[] AREAS = {
        202, 206, 212, 213, 214, 215, 216, 217, 301, 302, 303, 304, 305, 307, 308, 309, 310, 312,
        313, 314, 315, 316, 317, 318, 319, 401, 402, 404, 405, 406, 407, 408, 409, 410, 412, 413,
        414, 415, 417, 419, 501, 502, 503, 504, 505, 507, 508, 509, 510, 512
    };
    private static final int EXCHANGES = 700;
    private static final int FIRST_EXCHANGE = 220;
    private static final int LINES = 10_000;

    /** Coprime to the number of numbers: a step that visits each of them once. */
    private static final long STEP = 104_729_333L;

    private People() {}

    static int phoneCount(int ordinal) {
        return 1 + ordinal % 2;
    }

    static String given(int ordinal) {
        return GIVEN[scatter(ordinal, 7) % GIVEN.length];
    }

    static String family(int ordinal) {
        return FAMILY_BEGIN[scatter(ordinal, 11) % FAMILY_BEGIN.length]
                + FAMILY_END[scatter(ordinal, 13) % FAMILY_END.length];
    }

    static String organization(int ordinal) {
        int company = scatter(ordinal, 17) % 40_000;
        return FAMILY_BEGIN[company % FAMILY_BEGIN.length]
                + FAMILY_END[company / FAMILY_BEGIN.length % FAMILY_END.length]
                + " "
                + BRANCH[company % BRANCH.length]
                + " "
                + company;
    }

    static String displayName(int ordinal) {
        return given(ordinal) + " " + family(ordinal);
    }

    static String email(int ordinal) {
        return (given(ordinal).charAt(0) + "." + family(ordinal)).toLowerCase(Locale.ROOT)
                + ordinal
                + "@example.com";
    }

    static String externalId(int ordinal) {
        return "003Hs0000" + (100_000_000 + ordinal) + "AAA";
    }

    static String e164(int ordinal, int which) {
        return "+1" + digits(ordinal, which);
    }

    /** As people write it in a CRM: each in one of several ways. */
    static String raw(int ordinal, int which) {
        String digits = digits(ordinal, which);
        String area = digits.substring(0, 3);
        String exchange = digits.substring(3, 6);
        String line = digits.substring(6);
        return switch (scatter(ordinal, 19) % 4) {
            case 0 -> "(%s) %s-%s".formatted(area, exchange, line);
            case 1 -> area + "-" + exchange + "-" + line;
            case 2 -> "+1 " + area + " " + exchange + " " + line;
            default -> digits;
        };
    }

    static ContactUpsert upsert(int ordinal) {
        ContactUpsert.Builder contact =
                ContactUpsert.newBuilder()
                        .setReference(reference(ordinal))
                        .setGivenName(given(ordinal))
                        .setFamilyName(family(ordinal))
                        .setOrganization(organization(ordinal))
                        .addEmails(Email.newBuilder().setAddress(email(ordinal)));
        for (int which = 0; which < phoneCount(ordinal); which++) {
            contact.addPhones(Phone.newBuilder().setRaw(raw(ordinal, which)));
        }
        return contact.build();
    }

    static Reference reference(int ordinal) {
        return Reference.newBuilder()
                .setConnectionId(CONNECTION)
                .setObjectType(OBJECT_TYPE)
                .setExternalId(externalId(ordinal))
                .build();
    }

    private static String digits(int ordinal, int which) {
        long numbers = (long) AREAS.length * EXCHANGES * LINES;
        long index = (2L * ordinal + which) * STEP % numbers;
        int area = AREAS[(int) (index % AREAS.length)];
        long rest = index / AREAS.length;
        return String.valueOf(
                area * 10_000_000L
                        + (FIRST_EXCHANGE + rest % EXCHANGES) * LINES
                        + rest / EXCHANGES);
    }

    /** A number that looks random, always the same for the same ordinal. */
    private static int scatter(int ordinal, int salt) {
        long mixed = (ordinal + 1L) * 0x9E3779B97F4A7C15L + salt * 0xC2B2AE3D27D4EB4FL;
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return (int) ((mixed ^ (mixed >>> 32)) & Integer.MAX_VALUE);
    }
}
