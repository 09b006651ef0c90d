package io.callbook.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionNamesTest {
    @Test
    void parametersOfServicesReadAsOptions() {
        assertThat(OptionNames.forGrpc("account.default_region is wrong, check the account_id."))
                .isEqualTo("--region is wrong, check the --account.");
        assertThat(OptionNames.forGrpc("name must have 1 to 200 characters, of any name."))
                .isEqualTo("--name must have 1 to 200 characters, of any name.");
        assertThat(OptionNames.forRest("'region' must be a country."))
                .isEqualTo("--region must be a country.");
    }

    @Test
    void columnsOfAFileKeepTheirNames() {
        assertThat(
                        OptionNames.forRest(
                                "Name the one that identifies a row as 'idColumn'; the file has:"
                                        + " account_id, region."))
                .isEqualTo(
                        "Name the one that identifies a row with --id-column; the file has:"
                                + " account_id, region.");
    }
}
