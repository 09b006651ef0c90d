package io.callbook.matching.http;

import io.callbook.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
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
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Completes the OpenAPI document: the schemas of the contract's messages, the answers, and what is
 * the same for all operations: the account, the time limit, the key and the problems.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocument implements OASFilter {
    private static final String PREFIX = "/v1/";
    private static final String PROBLEM = "Problem";
    private static final String JSON = "application/json";

    /** Each with the scheme's name in HTTP. */
    private static final Map<String, String> KEYS = Map.of("key", "bearer", "password", "basic");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        KEYS.forEach((name, scheme) ->
                document.getComponents()
                        .addSecurityScheme(
                                name,
                                OASFactory.createSecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(scheme)
                                        .description(
                                                "A key of the account or a signed token; as a"
                                                        + " password beside any user name")));
        AnswerSchemaProto.all().forEach(document.getComponents()::addSchema);
        document.getPaths().getPathItems().forEach(ApiDocument::complete);
    }

    private static void complete(String path, PathItem item) {
        if (path.startsWith(PREFIX)) {
            item.getOperations().values().forEach(operation -> complete(path, operation));
        }
    }

    private static void complete(String path, Operation operation) {
        operation.addParameter(
                query(Parameters.ACCOUNT, "The account; may be left out by a key, which has one"));
        operation.addParameter(
                query(
                        Parameters.TIMEOUT,
                        "How long you wait: 50 to 10,000 milliseconds, else 1,000"));
        KEYS.keySet().stream()
                .sorted()
                .forEach(scheme ->
                        operation.addSecurityRequirement(
                                OASFactory.createSecurityRequirement().addScheme(scheme)));
        APIResponses responses = OASFactory.createAPIResponses();
        responses.addAPIResponse("200", response("The answer", JSON, answerOf(operation)));
        problems(path, operation)
                .forEach((status, text) ->
                        responses.addAPIResponse(
                                status, response(text, Problem.MEDIA_TYPE, PROBLEM)));
        operation.setResponses(responses);
    }

    /** An operation is called like the contract's method, and the method's answer like both. */
    private static String answerOf(Operation operation) {
        String method = operation.getOperationId();
        return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) + "Response";
    }

    private static Map<String, String> problems(String path, Operation operation) {
        Map<String, String> problems = new TreeMap<>();
        problems.put("400", "INVALID_FIELD: a parameter or the body is wrong");
        problems.put("401", "UNAUTHENTICATED: the key is missing, wrong or expired");
        problems.put("403", "PERMISSION_DENIED: the key is for something else");
        problems.put("404", "ACCOUNT_NOT_FOUND");
        problems.put("500", "INTERNAL: the service's log has the details");
        problems.put("503", "INDEX_LOADING, STORE_UNAVAILABLE: let the call go on without a name");
        problems.put("504", "DEADLINE_EXCEEDED: let the call go on without a name");
        if (path.contains("{")) {
            problems.put("404", "ACCOUNT_NOT_FOUND, CALL_NOT_FOUND, CONTACT_NOT_FOUND");
            problems.put("410", "CONTACT_DELETED, CONTACT_ERASED");
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
            problems.put("413", "BODY_TOO_LARGE");
            problems.put("415", "UNSUPPORTED_MEDIA_TYPE");
        }
        return problems;
    }

    private static Parameter query(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }

    private static APIResponse response(String description, String mediaType, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        mediaType,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema().ref(schema))));
    }
}
