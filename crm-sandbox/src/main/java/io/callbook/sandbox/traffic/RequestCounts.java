package io.callbook.sandbox.traffic;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** How many API requests came in, whatever they were answered with. */
@Singleton
public class RequestCounts {
    private final Map<String, Integer> byKind = new TreeMap<>();

    /** The requests since the start or the last reset. */
    public record Counts(int total, Map<String, Integer> byKind) {}

    /** Counts one request. */
    public synchronized void count(String method, String path) {
        byKind.merge(RequestKind.of(method, path), 1, Integer::sum);
    }

    synchronized Counts counts() {
        int total = byKind.values().stream().mapToInt(Integer::intValue).sum();
        return new Counts(total, Map.copyOf(byKind));
    }

    synchronized void reset() {
        byKind.clear();
    }
}
