package io.callbook.sandbox.faults;

import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.OptionalInt;

/** The faults of the connection that are in force. */
@Singleton
public class Faults {
    private static final int NO_FAILURE = 503;

    private String path = "";
    private int latencyMillis;
    private int failures;
    private int failureStatus = NO_FAILURE;
    private int resets;

    synchronized void apply(FaultOrder order) {
        path = Objects.requireNonNullElse(order.path(), path);
        latencyMillis = Objects.requireNonNullElse(order.latencyMillis(), latencyMillis);
        resets = Objects.requireNonNullElse(order.resetNext(), resets);
        if (order.failNext() != null) {
            failures = order.failNext().count();
            failureStatus = order.failNext().status();
        }
    }

    synchronized void clear() {
        apply(
                new FaultOrder(
                        "", 0, new FaultOrder.Failures(0, NO_FAILURE), 0, null, null, null, null));
    }

    /** What is in force now. */
    synchronized FaultOrder current() {
        return new FaultOrder(
                path,
                latencyMillis,
                new FaultOrder.Failures(failures, failureStatus),
                resets,
                null,
                null,
                null,
                null);
    }

    synchronized int latencyMillis(String requestPath) {
        return requestPath.contains(path) ? latencyMillis : 0;
    }

    /** The status that this request has to fail with, if it has to. */
    synchronized OptionalInt takeFailure(String requestPath) {
        if (failures == 0 || !requestPath.contains(path)) {
            return OptionalInt.empty();
        }
        failures--;
        return OptionalInt.of(failureStatus);
    }

    /** Whether this request is to get no answer. */
    synchronized boolean takeReset(String requestPath) {
        if (resets == 0 || !requestPath.contains(path)) {
            return false;
        }
        resets--;
        return true;
    }
}
