package io.callbook.sandbox.faults;

import io.callbook.sandbox.traffic.RequestCounts;
import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Stands before every CRM: counts the requests and lets the faults happen to them. */
@Singleton
class CrmRequestFilter {
    private static final int BEFORE_ALL = 1000;

    private final Faults faults;
    private final RequestCounts counts;
    private final List<CrmFaults> crms;

    CrmRequestFilter(Faults faults, RequestCounts counts, @All List<CrmFaults> crms) {
        this.faults = faults;
        this.counts = counts;
        this.crms = crms;
    }

    void register(@Observes Filters filters) {
        filters.register(this::filter, BEFORE_ALL);
    }

    private void filter(RoutingContext request) {
        String path = request.normalizedPath();
        Optional<CrmFaults> crm = crms.stream().filter(each -> each.serves(path)).findFirst();
        crm.ifPresentOrElse(found -> delay(request, path, found), request::next);
    }

    private void delay(RoutingContext request, String path, CrmFaults crm) {
        counts.count(request.request().method().name(), path);
        int latencyMillis = faults.latencyMillis(path);
        if (latencyMillis == 0) {
            proceed(request, path, crm);
        } else {
            request.vertx().setTimer(latencyMillis, timer -> proceed(request, path, crm));
        }
    }

    private void proceed(RoutingContext request, String path, CrmFaults crm) {
        faults.takeFailure(path)
                .ifPresentOrElse(
                        status -> fail(request, status, crm), () -> carryOut(request, path));
    }

    private static void fail(RoutingContext request, int status, CrmFaults crm) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(crm.failureBody(status));
    }

    /** The request is carried out; whether it gets its answer is another matter. */
    private void carryOut(RoutingContext request, String path) {
        if (faults.takeReset(path)) {
            LostAnswerFilter.mark(request);
        }
        request.next();
    }
}
