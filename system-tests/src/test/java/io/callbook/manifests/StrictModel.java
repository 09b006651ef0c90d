package io.callbook.manifests;

import com.google.gson.JsonElement;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.util.ModelMapper;
import io.kubernetes.client.util.Yaml;
import java.lang.reflect.InvocationTargetException;

/** Turns documents into the official client's objects; unknown and missing fields are errors. */
final class StrictModel {
    private StrictModel() {}

    /** A whole object: every field known, every required field there. */
    static KubernetesObject whole(Document document) {
        validate(document);
        return part(document);
    }

    /** A patch: every field known, but required ones may be left to the target. */
    static KubernetesObject part(Document document) {
        try {
            return (KubernetesObject) Yaml.loadAs(document.json().toString(), model(document));
        } catch (RuntimeException e) {
            throw new AssertionError(document + ": " + e.getMessage(), e);
        }
    }

    private static void validate(Document document) {
        try {
            model(document)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, document.json());
        } catch (InvocationTargetException e) {
            throw new AssertionError(document + ": " + e.getCause().getMessage(), e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(document + ": the client cannot validate it", e);
        }
    }

    private static Class<?> model(Document document) {
        Class<?> model = ModelMapper.getApiTypeClass(document.apiVersion(), document.kind());
        if (model == null) {
            throw new AssertionError(document + ": no such kind in " + document.apiVersion());
        }
        return model;
    }
}
