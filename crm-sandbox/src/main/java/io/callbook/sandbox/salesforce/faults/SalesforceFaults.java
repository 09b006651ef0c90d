package io.callbook.sandbox.salesforce.faults;

import io.callbook.sandbox.faults.CrmFaults;
import io.callbook.sandbox.salesforce.auth.Sessions;
import io.callbook.sandbox.salesforce.limits.ApiUsage;
import io.callbook.sandbox.salesforce.query.OpenResults;
import jakarta.inject.Singleton;

/** Faults in the words and with the limits of Salesforce. */
@Singleton
class SalesforceFaults implements CrmFaults {
    private final Sessions sessions;
    private final ApiUsage usage;
    private final OpenResults results;

    SalesforceFaults(Sessions sessions, ApiUsage usage, OpenResults results) {
        this.sessions = sessions;
        this.usage = usage;
        this.results = results;
    }

    @Override
    public boolean serves(String path) {
        return path.startsWith("/services/");
    }

    @Override
    public String failureBody(int status) {
        String code =
                switch (status) {
                    case 401 -> "INVALID_SESSION_ID";
                    case 403, 429 -> "REQUEST_LIMIT_EXCEEDED";
                    case 503 -> "SERVER_UNAVAILABLE";
                    default -> "UNKNOWN_EXCEPTION";
                };
        return "[{\"message\":\"A fault ordered in the sandbox\",\"errorCode\":\"" + code + "\"}]";
    }

    @Override
    public void expireTokens() {
        sessions.expireAll();
    }

    @Override
    public void limitRequests(int remaining) {
        usage.limitRemaining(remaining);
    }

    @Override
    public void limitPages(int rows) {
        results.limitPages(rows);
    }

    @Override
    public void closeResults() {
        results.closeAll();
    }

    @Override
    public void clear() {
        usage.restoreLimit();
        results.reset();
    }
}
