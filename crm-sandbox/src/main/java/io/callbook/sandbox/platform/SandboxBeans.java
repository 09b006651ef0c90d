package io.callbook.sandbox.platform;

import io.callbook.sandbox.journal.FileJournal;
import io.callbook.sandbox.journal.Journal;
import io.callbook.sandbox.salesforce.auth.ClientCredentials;
import io.callbook.sandbox.salesforce.limits.ApiUsage;
import io.callbook.sandbox.salesforce.query.OpenResults;
import io.callbook.sandbox.salesforce.schema.Schema;
import io.callbook.sandbox.salesforce.store.RecordReader;
import io.callbook.sandbox.salesforce.store.SalesforceStore;
import io.callbook.sandbox.seed.SalesforceSeed;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;
import java.util.stream.Collectors;

/** Builds the parts that know nothing of the framework. */
@ApplicationScoped
class SandboxBeans {

    /** Loads the records before the first request, so that a bad journal stops the start. */
    void start(@Observes StartupEvent event, SalesforceStore store) {
        Log.infof("The Salesforce sandbox holds %s", store.read(SandboxBeans::counts));
    }

    private static String counts(RecordReader reader) {
        return reader.schema().types().stream()
                .map(type -> reader.all(type).size() + " " + type.labelPlural())
                .collect(Collectors.joining(", "));
    }

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Schema schema() {
        return Schema.standard();
    }

    @Produces
    @Singleton
    Journal journal(SandboxConfig config) {
        return config.data().<Journal>map(FileJournal::open).orElseGet(Journal::none);
    }

    void close(@Disposes Journal journal) throws IOException {
        if (journal instanceof FileJournal file) {
            file.close();
        }
    }

    @Produces
    @Singleton
    SalesforceStore store(
            Schema schema, Journal journal, InstantSource clock, SandboxConfig config) {
        SalesforceStore store = new SalesforceStore(schema, journal, clock);
        store.load(SalesforceSeed.records(schema, config.generatedContacts()));
        return store;
    }

    @Produces
    @Singleton
    ClientCredentials credentials(SandboxConfig config) {
        return new ClientCredentials(
                config.salesforce().clientId(), config.salesforce().clientSecret());
    }

    @Produces
    @Singleton
    OpenResults openResults(SandboxConfig config) {
        return new OpenResults(config.salesforce().openResults(), config.salesforce().pageSize());
    }

    @Produces
    @Singleton
    ApiUsage apiUsage(SandboxConfig config, InstantSource clock) {
        return new ApiUsage(config.salesforce().dailyApiRequests(), clock);
    }
}
