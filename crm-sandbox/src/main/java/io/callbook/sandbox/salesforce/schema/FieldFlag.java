package io.callbook.sandbox.salesforce.schema;

import java.util.Arrays;

/** What may be done with a field, as the schema tables spell it. */
public enum FieldFlag {
    CREATEABLE("create"),
    UPDATEABLE("update"),
    NILLABLE("nillable"),
    DEFAULTED_ON_CREATE("default"),
    UNIQUE("unique"),
    EXTERNAL_ID("externalId"),
    ID_LOOKUP("idLookup"),
    NAME_FIELD("nameField"),
    NAME_POINTING("namePointing"),
    RESTRICTED_PICKLIST("restricted");

    private final String word;

    FieldFlag(String word) {
        this.word = word;
    }

    static FieldFlag ofWord(String word) {
        return Arrays.stream(values())
                .filter(flag -> flag.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such field flag: " + word));
    }
}
