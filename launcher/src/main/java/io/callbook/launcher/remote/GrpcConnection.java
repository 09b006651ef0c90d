package io.callbook.launcher.remote;

import io.callbook.launcher.access.AccessToken;
import io.callbook.launcher.console.Problem;
import io.callbook.launcher.installation.Installation;
import io.callbook.launcher.installation.Service;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.okhttp.OkHttpChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.TimeUnit;

/** An open line to one service of the installation. */
public final class GrpcConnection implements AutoCloseable {
    private final Service service;
    private final String address;
    private final ManagedChannel channel;

    public GrpcConnection(Installation installation, Service service) {
        int port = installation.ports().grpc(service);
        this.service = service;
        this.address = "127.0.0.1:" + port;
        this.channel =
                OkHttpChannelBuilder.forAddress("127.0.0.1", port)
                        .usePlaintext()
                        .intercept(bearer(AccessToken.ofCommands(installation)))
                        .build();
    }

    private static ClientInterceptor bearer(String token) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + token);
        return MetadataUtils.newAttachHeadersInterceptor(headers);
    }

    /** For stubs. */
    public ManagedChannel channel() {
        return channel;
    }

    /** What a failed call means to the user. */
    public Problem problem(StatusRuntimeException failure) {
        String sentence =
                switch (failure.getStatus().getCode()) {
                    case UNAVAILABLE ->
                            GrpcReason.of(failure).isPresent()
                                    ? description(failure)
                                    : silent("does not answer");
                    case DEADLINE_EXCEEDED -> silent("does not answer in time");
                    default -> description(failure);
                };
        return new Problem(sentence, failure);
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            channel.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String silent(String how) {
        return "%s %s on %s; ./callbook status tells what runs, ./callbook up starts what does not."
                .formatted(service.title(), how, address);
    }

    private static String description(StatusRuntimeException failure) {
        String description = failure.getStatus().getDescription();
        return description == null || description.isBlank()
                ? failure.getStatus().getCode().name()
                : OptionNames.forGrpc(description);
    }
}
