package io.callbook.manifests;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1ContainerPort;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1LabelSelector;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1PodTemplateSpec;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.util.HashMap;
import java.util.Map;

/** What the kinds that run pods have in common. */
record Workload(String name, V1LabelSelector selector, V1PodTemplateSpec template) {

    static Workload of(V1Deployment deployment) {
        return new Workload(
                deployment.getMetadata().getName(),
                deployment.getSpec().getSelector(),
                deployment.getSpec().getTemplate());
    }

    static Workload of(V1StatefulSet set) {
        return new Workload(
                set.getMetadata().getName(),
                set.getSpec().getSelector(),
                set.getSpec().getTemplate());
    }

    V1PodSpec pod() {
        return template.getSpec();
    }

    /** The only container: none of ours has a side-car. */
    V1Container container() {
        return pod().getContainers().getFirst();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    boolean isSelectedBy(Map<String, String> selector) {
        return labels().entrySet().containsAll(selector.entrySet());
    }

    Map<String, Integer> ports() {
        Map<String, Integer> ports = new HashMap<>();
        for (V1ContainerPort port : container().getPorts()) {
            ports.put(port.getName(), port.getContainerPort());
        }
        return ports;
    }

    @Override
    public String toString() {
        return name;
    }
}
