package io.callbook.benchmarks.process;

import java.util.List;

/** The options that Kubernetes gives the JVM of matching-service; the baselines get the same. */
public final class MatchingJvm {
    /** See {@code k8s/base/matching-service/configmap.yaml}. */
    public static final List<String> OPTIONS =
            List.of(
                    "-XX:MaxRAMPercentage=70",
                    "-XX:+UseSerialGC",
                    "-Xmn64m",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:+UseTransparentHugePages",
                    "-XX:+ExitOnOutOfMemoryError");

    private MatchingJvm() {}
}
