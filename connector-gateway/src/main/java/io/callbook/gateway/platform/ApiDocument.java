package io.callbook.gateway.platform;

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
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Completes the OpenAPI document with what is the same everywhere: the statuses that any operation
 * can have, the form of problems, and the token.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String TOKEN = "token";
    private static final String FIRST_PROBLEM = "400";

    /** The one query parameter whose values are names. */
    private static final String OUTCOME = "outcome";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A signed token, or a key of the account"));
        document.getPaths().getPathItems().forEach(ApiDocument::complete);
    }

    private static void complete(String path, PathItem item) {
        if (path.startsWith("/api/")) {
            item.getOperations().values().forEach(ApiDocument::complete);
        }
    }

    private static void complete(Operation operation) {
        common(operation)
                .forEach((status, text) -> {
                    if (!operation.getResponses().hasAPIResponse(status)) {
                        operation
                                .getResponses()
                                .addAPIResponse(
                                        status, OASFactory.createAPIResponse().description(text));
                    }
                });
        operation.getResponses().getAPIResponses().forEach(ApiDocument::giveForm);
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(TOKEN));
        parameters(operation).forEach(ApiDocument::giveDefaultItsType);
    }

    private static Map<String, String> common(Operation operation) {
        Map<String, String> common = new TreeMap<>();
        common.put("400", "INVALID_REQUEST: a parameter or the body cannot be understood");
        common.put("401", "UNAUTHENTICATED: the token is missing, invalid or expired");
        common.put("403", "PERMISSION_DENIED: the token lacks the role or is for other accounts");
        common.put("404", "NOT_FOUND: the account, or what the path names besides, is not there");
        common.put("406", "NOT_ACCEPTABLE: the answer has another media type");
        common.put("500", "INTERNAL: the gateway's log has the details");
        common.put("503", "UNAVAILABLE: the contact store, the CRM or the gateway's database");
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            common.put("413", "BODY_TOO_LARGE");
            common.put("415", "UNSUPPORTED_MEDIA_TYPE");
            common.put("422", "INVALID_VALUE: the request is understood, and its values are wrong");
        }
        if (parameters(operation).stream().anyMatch(each -> OUTCOME.equals(each.getName()))) {
            common.put("422", "INVALID_VALUE: there is no such outcome");
        }
        return common;
    }

    private static void giveForm(String status, APIResponse response) {
        if (status.compareTo(FIRST_PROBLEM) >= 0) {
            response.setContent(ProblemContent.create());
        }
    }

    /** The framework writes a default as the text that the annotation has. */
    private static void giveDefaultItsType(Parameter parameter) {
        @Nullable Schema schema = parameter.getSchema();
        if (schema != null
                && schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.INTEGER)
                && schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(Integer.valueOf(text));
        }
    }

    private static List<Parameter> parameters(Operation operation) {
        @Nullable List<Parameter> parameters = operation.getParameters();
        return parameters == null ? List.of() : parameters;
    }
}
