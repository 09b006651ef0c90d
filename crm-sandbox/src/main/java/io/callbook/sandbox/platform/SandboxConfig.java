package io.callbook.sandbox.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** What an operator may set; {@code CALLBOOK_SANDBOX_…} in the environment. */
@ConfigMapping(prefix = "callbook.sandbox")
public interface SandboxConfig {

    /** The folder that keeps the journal of all writes; unset, they live in memory only. */
    Optional<Path> data();

    /** How many contacts to make up besides the seeded ones, the same ones at every start. */
    @WithDefault("0")
    @Min(0)
    @Max(10_000_000)
    int generatedContacts();

    /** The stand-in of Salesforce. */
    Salesforce salesforce();

    /** Settings of the stand-in of Salesforce. */
    interface Salesforce {

        /** The consumer key that may ask for tokens. */
        @WithDefault("callbook-demo")
        String clientId();

        /** The consumer secret that goes with it. */
        @WithDefault("callbook-demo-secret")
        String clientSecret();

        /** API requests a day; with it used up, requests are refused until midnight UTC. */
        @WithDefault("1000000")
        @Min(1)
        int dailyApiRequests();

        /** Rows in a page of a query's result, at most. */
        @WithDefault("2000")
        @Min(1)
        @Max(2000)
        int pageSize();

        /** Results that may be open at once; one more closes the one least recently opened. */
        @WithDefault("10")
        @Min(1)
        int openResults();
    }
}
