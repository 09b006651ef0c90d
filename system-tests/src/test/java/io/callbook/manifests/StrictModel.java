package io.callbook.manifests;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.kubernetes.client.common.KubernetesObject;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.util.ModelMapper;
import io.kubernetes.client.util.Yaml;
import java.lang.reflect.InvocationTargetException;

/** Turns documents into the official client's objects; unknown and missing fields are errors. */
final class StrictModel {
    private StrictModel() {}

    /** A whole object: every field known, every required field there. */
    static KubernetesObject whole(Document document) {
        validate(document);
        KubernetesObject object = part(document);
        assertSameTypes(document, document.json(), JSON.getGson().toJsonTree(object));
        return object;
    }

    /** A patch: every field known, but required ones may be left to the target. */
    static KubernetesObject part(Document document) {
        try {
            return (KubernetesObject) Yaml.loadAs(document.json().toString(), model(document));
        } catch (RuntimeException e) {
            throw new AssertionError(document + ": " + e.getMessage(), e);
        }
    }

    /**
     * The client turns the text "true" or "2" into what a field needs; the API server refuses it.
     */
    private static void assertSameTypes(Document document, JsonElement written, JsonElement read) {
        if (written instanceof JsonObject fields && read instanceof JsonObject others) {
            others.keySet().stream()
                    .filter(fields::has)
                    .forEach(name -> assertSameTypes(document, fields.get(name), others.get(name)));
        } else if (written instanceof JsonArray entries && read instanceof JsonArray others) {
            for (int i = 0; i < others.size(); i++) {
                assertSameTypes(document, entries.get(i), others.get(i));
            }
        } else if (written instanceof JsonPrimitive value && read instanceof JsonPrimitive other) {
            if (value.isString() != other.isString() || value.isBoolean() != other.isBoolean()) {
                throw new AssertionError(document + ": " + value + " should be " + other);
            }
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
