package io.callbook.benchmarks.process;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.AccountServiceGrpc;
import io.callbook.contacts.v1.CreateAccountRequest;
import io.grpc.Channel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A contact-service with a database, as {@code ./callbook up} runs it. */
public final class StoreService {
    private static final List<String> JVM =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError");

    private StoreService() {}

    /**
     * Starts one.
     *
     * @param jar its {@code quarkus-run.jar}
     * @param options further ones for its JVM
     * @param folder where its log and its key go
     */
    public static ServiceProcess start(
            Path jar,
            List<String> options,
            StoreDatabase database,
            BenchmarkAccess access,
            Path folder) {
        Map<String, String> settings = new HashMap<>(access.settings());
        settings.putAll(database.settings());
        Path key = folder.resolve("suppression.key");
        settings.put("CALLBOOK_SUPPRESSION_KEY_FILE", key.toAbsolutePath().toString());
        settings.put("CALLBOOK_SUPPRESSION_KEY_CREATE", "true");
        List<String> jvm = Stream.concat(JVM.stream(), options.stream()).toList();
        return ServiceProcess.start("contact-service", jar, jvm, settings, folder);
    }

    /** Creates an account of the United States. */
    public static void createAccount(Channel channel, String id) {
        AccountServiceGrpc.newBlockingStub(channel)
                .createAccount(
                        CreateAccountRequest.newBuilder()
                                .setAccount(
                                        Account.newBuilder()
                                                .setAccountId(id)
                                                .setName(id)
                                                .setDefaultRegion("US")
                                                .setTimeZone("UTC"))
                                .build());
    }
}
