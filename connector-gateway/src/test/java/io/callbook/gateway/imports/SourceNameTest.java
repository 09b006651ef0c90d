package io.callbook.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceNameTest {
    @ParameterizedTest
    @CsvSource({
        "legislators-contacts.csv,      legislators-contacts",
        "/home/me/Kunden (2026).csv,    kunden-2026",
        "C:\\files\\Leads.2026.csv,     leads-2026",
        "2026.csv,                      file-2026",
        "x.csv,                         file-x",
        "---.csv,                       file",
    })
    void fileNameBecomesAnId(String fileName, String id) {
        assertThat(SourceName.of("", fileName)).isEqualTo(id);
    }

    @Test
    void askedNameIsTakenAsItIs() {
        assertThat(SourceName.of("crm-export", "x.csv")).isEqualTo("crm-export");
    }

    @Test
    void malformedNameIsRefused() {
        assertThatThrownBy(() -> SourceName.of("Not An Id", "x.csv"))
                .isInstanceOf(ProblemException.class);
    }
}
