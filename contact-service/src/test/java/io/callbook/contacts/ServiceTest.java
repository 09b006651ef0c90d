package io.callbook.contacts;

import io.callbook.testing.AccessResource;
import io.callbook.testing.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import org.eclipse.microprofile.config.ConfigProvider;

/** A test of the running service through its contract. All such tests share one start. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(AccessResource.class)
@QuarkusTestResource(FreePort.class)
public abstract class ServiceTest {
    private static final int PORT =
            ConfigProvider.getConfig().getValue(FreePort.PROPERTY, Integer.class);

    /** Speaks to the service. */
    protected static final StoreClient STORE = new StoreClient("localhost", PORT);
}
