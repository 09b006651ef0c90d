package io.callbook.contacts.field;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** What a declared field holds. Each type has one text form for each value. */
public enum FieldType {
    /** Any text. */
    TEXT(1),
    /** A number, of any size and precision up to 100 digits. */
    DECIMAL(2),
    /** {@code true} or {@code false}. */
    BOOLEAN(3),
    /** A day, {@code 2026-11-21}. */
    DATE(4),
    /** A moment, {@code 2026-11-21T17:00:00Z}. */
    TIMESTAMP(5),
    /** A whole number of up to 100 digits. */
    INTEGER(6),
    /** One of the options that the field's definition lists. */
    CHOICE(7);

    private static final int MAX_DIGITS = 100;

    private final int code;

    FieldType(int code) {
        this.code = code;
    }

    /** The number that stands for it in the database and in the contract. */
    public int code() {
        return code;
    }

    /** The type that a number stands for. */
    public static Optional<FieldType> of(int code) {
        for (FieldType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** What a person is told to write. */
    public String expectation() {
        return switch (this) {
            case TEXT -> "text";
            case DECIMAL -> "a number such as 12.50";
            case BOOLEAN -> "true or false";
            case DATE -> "a date such as 2026-11-21";
            case TIMESTAMP -> "a time such as 2026-11-21T17:00:00Z";
            case INTEGER -> "a whole number such as 42";
            case CHOICE -> "one of the options";
        };
    }

    /** The one form of a value that is written; nothing if the text is no value of this type. */
    public Optional<String> canonical(String text) {
        try {
            return switch (this) {
                case TEXT, CHOICE -> Optional.of(text);
                case DECIMAL -> decimal(text.strip());
                case BOOLEAN -> flag(text.strip());
                case DATE -> Optional.of(LocalDate.parse(text.strip()).toString());
                case TIMESTAMP -> Optional.of(moment(text.strip()).toString());
                case INTEGER -> decimal(text.strip()).filter(number -> number.indexOf('.') < 0);
            };
        } catch (NumberFormatException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> decimal(String text) {
        BigDecimal number = new BigDecimal(text);
        boolean bounded =
                number.precision() <= MAX_DIGITS && Math.abs(number.scale()) <= MAX_DIGITS;
        return bounded
                ? Optional.of(
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString())
                : Optional.empty();
    }

    private static Optional<String> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> Optional.of("true");
            case "false" -> Optional.of("false");
            default -> Optional.empty();
        };
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
