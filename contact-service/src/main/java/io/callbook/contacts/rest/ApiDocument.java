package io.callbook.contacts.rest;

import io.callbook.problem.ProblemContent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI document with what is the same everywhere: the statuses that any operation
 * can have, the form of problems, the token, the headers, and the schemas of merge patches.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String BODY = "Body";
    private static final String PATCH = "Patch";
    private static final String REASON = "/Reason";
    private static final String TOKEN = "token";
    private static final String FIRST_PROBLEM = "400";

    /** The headers that resources read, in words. */
    private static final Map<String, String> HEADERS =
            Map.of(
                    "If-Match",
                    "The ETag that the resource must still have; without it the last writer wins",
                    "If-None-Match",
                    "The ETag that the client has; if it is still right the answer is 304",
                    "Idempotency-Key",
                    "Makes a repeated request safe; at most 64 characters");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A signed token, or a key of the account"));
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        new TreeMap<>(schemas)
                .forEach((name, schema) -> {
                    if (name.endsWith(BODY)) {
                        String patch = name.substring(0, name.length() - BODY.length()) + PATCH;
                        document.getComponents().addSchema(patch, patchOf(schema));
                    }
                });
        document.getPaths().getPathItems().forEach(ApiDocument::complete);
    }

    /** The same properties, none of them required. */
    private static Schema patchOf(Schema body) {
        return OASFactory.createSchema()
                .type(body.getType())
                .description("What is to change; null clears")
                .properties(body.getProperties());
    }

    private static void complete(String path, PathItem item) {
        if (!path.startsWith("/api/")) {
            return;
        }
        item.getOperations()
                .forEach((method, operation) -> {
                    common(path, operation).forEach((status, text) -> add(operation, status, text));
                    operation.addSecurityRequirement(
                            OASFactory.createSecurityRequirement().addScheme(TOKEN));
                    describeHeaders(operation);
                    tellOptionalBody(operation);
                });
    }

    private static Map<String, String> common(String path, Operation operation) {
        Map<String, String> common = new TreeMap<>();
        common.put("400", "INVALID_FIELD, INVALID_PAGE_TOKEN, INVALID_BODY");
        common.put("401", "UNAUTHENTICATED: the token is missing, invalid or expired");
        common.put("403", "PERMISSION_DENIED: the token lacks the role or is for other accounts");
        common.put("500", "INTERNAL: the service's log has the details");
        common.put("503", "STORE_UNAVAILABLE: try again in a moment");
        if (path.contains("{")) {
            common.put("404", "ACCOUNT_NOT_FOUND, or what the path names besides is not there");
        }
        if (operation.getRequestBody() != null) {
            common.put("413", "BODY_TOO_LARGE");
            common.put("415", "UNSUPPORTED_MEDIA_TYPE");
        }
        if (reads(operation, "Idempotency-Key")) {
            common.put(
                    "422", "REQUEST_ID_REUSED: the Idempotency-Key was used for another request");
        }
        return common;
    }

    private static void add(Operation operation, String status, String text) {
        if (!operation.getResponses().hasAPIResponse(status)) {
            APIResponse response = OASFactory.createAPIResponse().description(text);
            operation.getResponses().addAPIResponse(status, response);
        }
        operation.getResponses().getAPIResponses().forEach(ApiDocument::giveForm);
    }

    private static void giveForm(String status, APIResponse response) {
        if (status.compareTo(FIRST_PROBLEM) >= 0) {
            response.setContent(ProblemContent.create());
        }
    }

    /** A body that only says why may be left out. */
    private static void tellOptionalBody(Operation operation) {
        RequestBody body = operation.getRequestBody();
        if (body != null && body.getContent() != null) {
            boolean optional =
                    body.getContent().getMediaTypes().values().stream()
                            .map(MediaType::getSchema)
                            .anyMatch(ApiDocument::isReason);
            body.setRequired(!optional);
        }
    }

    private static boolean isReason(@Nullable Schema schema) {
        return schema != null && schema.getRef() != null && schema.getRef().endsWith(REASON);
    }

    private static boolean reads(Operation operation, String header) {
        return parameters(operation).stream().anyMatch(p -> header.equals(p.getName()));
    }

    private static void describeHeaders(Operation operation) {
        for (Parameter parameter : parameters(operation)) {
            String text = HEADERS.get(parameter.getName());
            if (text != null) {
                parameter.description(text);
            }
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        List<Parameter> parameters = operation.getParameters();
        return parameters == null ? List.of() : parameters;
    }
}
