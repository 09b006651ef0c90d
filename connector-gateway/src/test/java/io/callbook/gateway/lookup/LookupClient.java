package io.callbook.gateway.lookup;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.ErrorInfo;
import io.callbook.access.grpc.OwnTokenInterceptor;
import io.callbook.connectors.v1.ConnectorServiceGrpc;
import io.callbook.connectors.v1.ConnectorServiceGrpc.ConnectorServiceBlockingStub;
import io.callbook.connectors.v1.FetchRecordRequest;
import io.callbook.connectors.v1.SearchByNumberRequest;
import io.callbook.connectors.v1.SearchByNumberResponse;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.Reference;
import io.callbook.testing.TestTokens;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Calls the gateway as matching-service does. */
final class LookupClient implements AutoCloseable {
    static final String ACCOUNT = "acme";

    private final ManagedChannel channel;

    LookupClient(int port) {
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
    }

    ConnectorServiceBlockingStub as(String token) {
        return ConnectorServiceGrpc.newBlockingStub(channel)
                .withInterceptors(new OwnTokenInterceptor(() -> token));
    }

    ConnectorServiceBlockingStub within(Duration deadline) {
        return as(TestTokens.of("contacts.write", ACCOUNT))
                .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS);
    }

    Contact fetch(String connectionId, String objectType, String externalId) {
        return within(Duration.ofSeconds(30))
                .fetchRecord(fetching(ACCOUNT, connectionId, objectType, externalId))
                .getContact();
    }

    SearchByNumberResponse search(String e164) {
        return search(e164, "");
    }

    SearchByNumberResponse search(String e164, String linkContactId) {
        return within(Duration.ofSeconds(30)).searchByNumber(searching(e164, linkContactId));
    }

    static FetchRecordRequest fetching(
            String accountId, String connectionId, String objectType, String externalId) {
        return FetchRecordRequest.newBuilder()
                .setAccountId(accountId)
                .setReference(
                        Reference.newBuilder()
                                .setConnectionId(connectionId)
                                .setObjectType(objectType)
                                .setExternalId(externalId))
                .build();
    }

    static SearchByNumberRequest searching(String e164, String linkContactId) {
        return SearchByNumberRequest.newBuilder()
                .setAccountId(ACCOUNT)
                .setE164(e164)
                .setLinkContactId(linkContactId)
                .build();
    }

    /** The reason that programs read. */
    static String reason(StatusRuntimeException failure) {
        return StatusProto.fromThrowable(failure).getDetailsList().stream()
                .filter(detail -> detail.is(ErrorInfo.class))
                .map(detail -> {
                    try {
                        return detail.unpack(ErrorInfo.class).getReason();
                    } catch (InvalidProtocolBufferException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .findFirst()
                .orElse("none");
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
