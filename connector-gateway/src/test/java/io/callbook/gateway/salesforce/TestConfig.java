package io.callbook.gateway.salesforce;

import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;

/** The defaults, with small pages and short waits. */
record TestConfig(int pageSize, Duration requestTimeout) implements SalesforceConfig {
    TestConfig(int pageSize) {
        this(pageSize, Duration.ofSeconds(20));
    }

    @Override
    public String apiVersion() {
        return "62.0";
    }

    @Override
    public Duration overlap() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(5);
    }

    @Override
    public MemorySize maxResponseSize() {
        return new MemorySize(BigInteger.valueOf(1 << 20));
    }
}
