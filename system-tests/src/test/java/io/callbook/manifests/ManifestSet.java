package io.callbook.manifests;

import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Objects that are meant to run together: the sources, or one built overlay. */
record ManifestSet(String name, List<KubernetesObject> objects) {

    /** The sources and, if a kustomize is at hand, every overlay as it would be applied. */
    static List<ManifestSet> all() {
        return Stream.concat(Stream.of(sources()), builtOverlays().stream()).toList();
    }

    static ManifestSet sources() {
        return of("sources", ManifestFiles.resources());
    }

    static List<ManifestSet> builtOverlays() {
        return Kustomize.find().stream()
                .flatMap(kustomize ->
                        ManifestFiles.overlays().stream()
                                .map(overlay -> of("built " + overlay, kustomize.build(overlay))))
                .toList();
    }

    private static ManifestSet of(String name, List<Document> documents) {
        return new ManifestSet(name, documents.stream().map(StrictModel::whole).toList());
    }

    <T extends KubernetesObject> List<T> of(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends KubernetesObject> Optional<T> find(Class<T> type, String name) {
        return of(type).stream()
                .filter(object -> name.equals(object.getMetadata().getName()))
                .findFirst();
    }

    List<V1Deployment> deployments() {
        return of(V1Deployment.class);
    }

    List<Workload> workloads() {
        return Stream.concat(
                        deployments().stream().map(Workload::of),
                        of(V1StatefulSet.class).stream().map(Workload::of))
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
