package io.callbook.manifests;

import io.kubernetes.client.openapi.models.V1EnvFromSource;
import io.kubernetes.client.openapi.models.V1EnvVar;
import io.kubernetes.client.openapi.models.V1KeyToPath;
import io.kubernetes.client.openapi.models.V1SecretKeySelector;
import io.kubernetes.client.openapi.models.V1SecretVolumeSource;
import io.kubernetes.client.openapi.models.V1Volume;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ConfigMaps and Secrets that a workload asks for. */
final class References {
    /** The file that the gateway expects in a Secret mounted as a whole. */
    private static final String USUAL_KEY = "keyset.json";

    private References() {}

    record SecretKey(String name, String key) {}

    static List<String> configMaps(Workload workload) {
        Stream<String> settings =
                orEmpty(workload.container().getEnvFrom())
                        .map(V1EnvFromSource::getConfigMapRef)
                        .filter(Objects::nonNull)
                        .map(reference -> reference.getName());
        Stream<String> mounted =
                orEmpty(workload.pod().getVolumes())
                        .map(V1Volume::getConfigMap)
                        .filter(Objects::nonNull)
                        .map(volume -> volume.getName());
        return Stream.concat(settings, mounted).toList();
    }

    static List<SecretKey> secrets(Workload workload) {
        Stream<SecretKey> variables =
                orEmpty(workload.container().getEnv())
                        .filter(variable -> variable.getValueFrom() != null)
                        .map(References::secretKey)
                        .filter(Objects::nonNull)
                        .map(key -> new SecretKey(key.getName(), key.getKey()));
        Stream<SecretKey> mounted =
                orEmpty(workload.pod().getVolumes())
                        .map(V1Volume::getSecret)
                        .filter(Objects::nonNull)
                        .flatMap(References::mountedKeys);
        return Stream.concat(variables, mounted).toList();
    }

    private static Stream<SecretKey> mountedKeys(V1SecretVolumeSource volume) {
        Stream<String> keys =
                volume.getItems() == null
                        ? Stream.of(USUAL_KEY)
                        : volume.getItems().stream().map(V1KeyToPath::getKey);
        return keys.map(key -> new SecretKey(volume.getSecretName(), key));
    }

    private static @Nullable V1SecretKeySelector secretKey(V1EnvVar variable) {
        return variable.getValueFrom().getSecretKeyRef();
    }

    private static <T> Stream<T> orEmpty(@Nullable List<T> values) {
        return values == null ? Stream.empty() : values.stream();
    }
}
