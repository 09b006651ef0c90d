package io.callbook.contacts.contact.model;

import java.util.Optional;

/** What makes two contacts the same person, for an account that wants such contacts merged. */
public enum DuplicateRule {
    /** Their first e-mail addresses are equal. */
    SAME_EMAIL(1, "same e-mail address"),
    /** Their display names are equal, and they have a number in common. */
    SAME_NAME_AND_PHONE(2, "same name and number");

    private final int code;
    private final String described;

    DuplicateRule(int code, String described) {
        this.code = code;
        this.described = described;
    }

    /** The number that stands for it in the database and in the contract. */
    public int code() {
        return code;
    }

    /** For people. */
    public String described() {
        return described;
    }

    /** The rule that a number stands for. */
    public static Optional<DuplicateRule> of(int code) {
        for (DuplicateRule rule : values()) {
            if (rule.code == code) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
