package io.callbook.contacts.field;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.failure.FieldViolation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldCheckTest {
    private static final FieldDefinition STATE =
            new FieldDefinition("state", FieldType.CHOICE, false, "", List.of("open", "closed"));
    private static final FieldDefinition COUNT =
            new FieldDefinition("count", FieldType.INTEGER, false, "");
    private static final Map<String, FieldDefinition> DECLARED =
            FieldDefinitions.byName(List.of(STATE, COUNT));

    @ParameterizedTest
    @CsvSource({
        "TEXT,' as it is ',' as it is '",
        "DECIMAL,007.500,7.5",
        "DECIMAL,1e2,100",
        "BOOLEAN,TRUE,true",
        "DATE,2026-11-21,2026-11-21",
        "TIMESTAMP,2026-11-21T18:00:00+01:00,2026-11-21T17:00:00Z",
        "INTEGER,42.0,42",
        "INTEGER,-007,-7"
    })
    @DisplayName("PRJ-2, MAP-2: equal values of a type have one text form")
    void eachValueHasOneForm(FieldType type, String text, String canonical) {
        assertThat(type.canonical(text)).contains(canonical);
        assertThat(type.canonical(canonical)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "DECIMAL,1e999",
        "DECIMAL,much",
        "BOOLEAN,yes",
        "DATE,2026-02-30",
        "TIMESTAMP,2026-11-21",
        "INTEGER,4.5"
    })
    void whatIsNoValueOfATypeIsRefused(FieldType type, String text) {
        assertThat(type.canonical(text)).isEmpty();
    }

    @Test
    @DisplayName("PRJ-2: attributes of contacts are held against the table Contact")
    void attributesAreCheckedAllAtOnce() {
        FieldCheck check =
                FieldCheck.ofContact(
                        DECLARED, Map.of("state", "Open", "count", "3.0", "vip", "true"));

        assertThat(check.values()).isEqualTo(Map.of("count", "3"));
        assertThat(check.faultsIn("attributes"))
                .containsExactly(
                        new FieldViolation("attributes[state]", "must be one of open, closed"),
                        new FieldViolation(
                                "attributes[vip]",
                                "is not a field of the table Contact: declare it first with"
                                        + " TableService.UpdateTable, or leave it out"));
    }

    @Test
    void anEmptyTextClearsAndALongOneIsRefused() {
        FieldDefinition note = new FieldDefinition("note", FieldType.TEXT, false, "");
        Map<String, FieldDefinition> declared = FieldDefinitions.byName(List.of(note, STATE));

        FieldCheck check =
                FieldCheck.ofContact(declared, Map.of("state", "", "note", "x".repeat(4_001)));

        assertThat(check.cleared()).containsExactly("state");
        assertThat(check.faults()).extracting(FieldViolation::field).containsExactly("note");
    }

    @Test
    void declarationsAreStoredAsTheyAre() {
        List<FieldDefinition> fields = List.of(STATE, COUNT);

        assertThat(FieldDefinitions.read(FieldDefinitions.write(fields))).isEqualTo(fields);
    }
}
