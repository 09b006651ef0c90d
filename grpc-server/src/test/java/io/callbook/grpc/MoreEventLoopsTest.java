package io.callbook.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.grpc.VertxServer;
import io.vertx.grpc.VertxServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoreEventLoopsTest {
    private static final String HOST = "127.0.0.1";
    private static final int CONNECTIONS = 8;
    private static final MethodDescriptor<String, String> THREAD =
            MethodDescriptor.<String, String>newBuilder()
                    .setType(MethodType.UNARY)
                    .setFullMethodName("test.Threads/NameThread")
                    .setRequestMarshaller(new Text())
                    .setResponseMarshaller(new Text())
                    .build();

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(4));
    private final int port = freePort();

    @AfterEach
    void stop() {
        await(vertx.close());
    }

    @Test
    void connectionsAreSharedOutAmongTheEventLoops() {
        // Given
        startServer();
        assertThat(threadsOfConnections()).hasSize(1);
        // When
        await(MoreEventLoops.add(vertx, HOST, port, 3));
        // Then
        assertThat(threadsOfConnections()).hasSizeBetween(3, 4);
    }

    @Test
    void theServerEndsWithVertx() {
        // Given
        startServer();
        await(MoreEventLoops.add(vertx, HOST, port, 3));
        // When
        await(vertx.close());
        // Then
        assertThatThrownBy(this::threadsOfConnections).hasMessageContaining("UNAVAILABLE");
    }

    /** Each connection asks which thread serves it. */
    private Set<String> threadsOfConnections() {
        Set<String> threads = new HashSet<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            ManagedChannel channel =
                    NettyChannelBuilder.forAddress(HOST, port).usePlaintext().build();
            try {
                threads.add(
                        ClientCalls.blockingUnaryCall(channel, THREAD, CallOptions.DEFAULT, ""));
            } finally {
                channel.shutdownNow();
            }
        }
        return threads;
    }

    private void startServer() {
        Promise<Void> started = Promise.promise();
        vertx.runOnContext(_ -> {
            VertxServer server =
                    VertxServerBuilder.forAddress(vertx, HOST, port)
                            .addService(
                                    ServerServiceDefinition.builder("test.Threads")
                                            .addMethod(
                                                    THREAD,
                                                    ServerCalls.asyncUnaryCall(
                                                            (request, caller) -> {
                                                                caller.onNext(threadName());
                                                                caller.onCompleted();
                                                            }))
                                            .build())
                            .build();
            server.start(started);
        });
        await(started.future());
    }

    private static String threadName() {
        return Thread.currentThread().getName();
    }

    private static void await(Future<?> future) {
        future.toCompletionStage().toCompletableFuture().join();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Text implements MethodDescriptor.Marshaller<String> {
        @Override
        public InputStream stream(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String parse(InputStream stream) {
            try {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
