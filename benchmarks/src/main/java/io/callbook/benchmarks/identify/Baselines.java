package io.callbook.benchmarks.identify;

import io.callbook.benchmarks.process.BenchmarkAccess;
import io.callbook.benchmarks.process.MatchingJvm;
import io.callbook.benchmarks.process.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.HashMap;
import java.util.Map;

/** Starts the baselines. */
final class Baselines {
    private Baselines() {}

    static ServiceProcess echo(IdentifyPlan plan, BenchmarkAccess access) {
        return start("echo-service", plan, access.settings());
    }

    static ServiceProcess select(
            IdentifyPlan plan, BenchmarkAccess access, String uri, int connections) {
        Map<String, String> settings = new HashMap<>(access.settings());
        settings.put("CALLBOOK_BASELINE_DATABASE_URI", uri);
        settings.put("CALLBOOK_BASELINE_DATABASE_CONNECTIONS", String.valueOf(connections));
        return start("select-service", plan, settings);
    }

    private static ServiceProcess start(
            String name, IdentifyPlan plan, Map<String, String> settings) {
        return ServiceProcess.start(
                name, plan.packages().baseline(), MatchingJvm.OPTIONS, settings, plan.logFolder());
    }

    static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
