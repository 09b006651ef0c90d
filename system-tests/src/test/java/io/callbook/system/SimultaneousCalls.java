package io.callbook.system;

import io.callbook.matching.v1.CallerServiceGrpc;
import io.callbook.matching.v1.IdentifyCallerRequest;
import io.callbook.matching.v1.IdentifyCallerResponse;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Calls that arrive at the same moment. */
final class SimultaneousCalls {
    private SimultaneousCalls() {}

    /** The contact that each call was given. */
    static List<String> identify(RunningSystem system, String account, String number, int count) {
        ManagedChannel channel =
                ManagedChannelBuilder.forAddress("127.0.0.1", system.matchingGrpcPort())
                        .usePlaintext()
                        .intercept(system.bearer())
                        .build();
        CountDownLatch ready = new CountDownLatch(count);
        IdentifyCallerRequest request =
                IdentifyCallerRequest.newBuilder().setAccountId(account).setNumber(number).build();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<String>> calls =
                    IntStream.range(0, count)
                            .mapToObj(call ->
                                    CompletableFuture.supplyAsync(
                                            () -> identify(channel, request, ready), threads))
                            .toList();
            return calls.stream().map(CompletableFuture::join).toList();
        } finally {
            channel.shutdownNow();
        }
    }

    private static String identify(
            ManagedChannel channel, IdentifyCallerRequest request, CountDownLatch ready) {
        ready.countDown();
        try {
            ready.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        IdentifyCallerResponse answer =
                CallerServiceGrpc.newBlockingStub(channel).identifyCaller(request);
        return answer.getSelected().getContactId();
    }
}
