package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.process.BenchmarkAccess;
import io.callbook.benchmarks.process.ServiceProcess;
import java.io.IOException;
import java.sql.SQLException;

/** The baseline that selects, with its database. */
final class SelectService implements AutoCloseable {
    private final NumberDatabase database;
    private final ServiceProcess service;

    private SelectService(NumberDatabase database, ServiceProcess service) {
        this.database = database;
        this.service = service;
    }

    static SelectService start(IdentifyPlan plan, BenchmarkAccess access)
            throws IOException, SQLException {
        System.out.printf("Filling a table of PostgreSQL with %,d numbers%n", plan.entries());
        NumberDatabase database = NumberDatabase.start(plan.contacts());
        return new SelectService(
                database, Baselines.select(plan, access, database.uri(), plan.selectConnections()));
    }

    ServiceProcess process() {
        return service;
    }

    @Override
    public void close() throws IOException {
        service.close();
        database.close();
    }
}
