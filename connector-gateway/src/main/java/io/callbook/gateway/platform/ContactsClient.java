package io.callbook.gateway.platform;

import io.callbook.access.grpc.AccountKeysClient;
import io.callbook.access.grpc.OwnTokenInterceptor;
import io.callbook.access.token.AccountKeys;
import io.callbook.access.token.OwnToken;
import io.callbook.contacts.v1.AccountService;
import io.callbook.contacts.v1.AccountServiceClient;
import io.callbook.contacts.v1.ContactService;
import io.callbook.contacts.v1.ContactServiceClient;
import io.callbook.contacts.v1.IngestService;
import io.callbook.contacts.v1.IngestServiceClient;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.MethodDescriptor;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The one connection to contact-service. It is made here, not by Quarkus, because after an outage
 * the first call must find contact-service again: a channel of Quarkus gives no way to cut short
 * the back-off of gRPC, which grows to two minutes, and fails every call until it ends.
 */
@ApplicationScoped
public class ContactsClient {
    /** A chunk of 5,000 contacts with many numbers fits. */
    private static final int MAX_MESSAGE_BYTES = 16 << 20;

    private final ManagedChannel connection;
    private final Channel channel;

    /** Connects at the first call. */
    public ContactsClient(ContactsConfig config, OwnToken token) {
        connection =
                ManagedChannelBuilder.forAddress(config.host(), config.port())
                        .usePlaintext()
                        .defaultLoadBalancingPolicy("round_robin")
                        .maxInboundMessageSize(MAX_MESSAGE_BYTES)
                        .build();
        channel =
                ClientInterceptors.intercept(
                        connection, new Patience(), new OwnTokenInterceptor(token::get));
    }

    /** Without a way to show who it is, the gateway had better not start. */
    void open(@Observes StartupEvent event) {}

    /** The store knows the keys with which programs come. */
    @Produces
    @ApplicationScoped
    public AccountKeys accountKeys() {
        return new AccountKeysClient(channel);
    }

    /** Accounts; each call needs a time limit, within which it waits for the connection. */
    @Produces
    @Singleton
    public AccountService accounts() {
        return new AccountServiceClient("contacts", channel, (_, stub) -> stub);
    }

    /** Ingest; each call needs a time limit, within which it waits for the connection. */
    @Produces
    @Singleton
    public IngestService ingest() {
        return new IngestServiceClient("contacts", channel, (_, stub) -> stub);
    }

    /** Contacts; each call needs a time limit, within which it waits for the connection. */
    @Produces
    @Singleton
    public ContactService contacts() {
        return new ContactServiceClient("contacts", channel, (_, stub) -> stub);
    }

    @PreDestroy
    void close() {
        connection.shutdownNow();
    }

    /** Makes a call try to connect at once and wait until that is done. */
    private final class Patience implements ClientInterceptor {
        @Override
        public <Q, R> ClientCall<Q, R> interceptCall(
                MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
            connection.resetConnectBackoff();
            return next.newCall(method, options.withWaitForReady());
        }
    }
}
