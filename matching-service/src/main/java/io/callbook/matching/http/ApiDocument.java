package io.callbook.matching.http;

import io.callbook.problem.ProblemContent;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
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
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";

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
                query(
                        Parameters.ACCOUNT,
                        "The account; may be left out by a key, which has one",
                        OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        operation.addParameter(
                query(
                        Parameters.TIMEOUT,
                        "How long you wait, in milliseconds",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .minimum(BigDecimal.valueOf(Parameters.LEAST_MILLIS))
                                .maximum(BigDecimal.valueOf(Parameters.MOST_MILLIS))
                                .defaultValue(Parameters.USUAL_MILLIS)));
        KEYS.keySet().stream()
                .sorted()
                .forEach(scheme ->
                        operation.addSecurityRequirement(
                                OASFactory.createSecurityRequirement().addScheme(scheme)));
        APIResponses responses = OASFactory.createAPIResponses();
        responses.addAPIResponse("200", answer(operation));
        ErrorStatuses.of(path, operation)
                .forEach((status, text) ->
                        responses.addAPIResponse(status, error(status, text, operation)));
        operation.setResponses(responses);
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().setRequired(true);
        }
    }

    private static APIResponse answer(Operation operation) {
        APIResponse answer = response("The answer", schemaOf(operation));
        if (isInText(operation)) {
            answer.getContent().addMediaType(TEXT, line("The name; empty if nobody is known"));
        }
        return answer;
    }

    private static APIResponse error(String status, String text, Operation operation) {
        if (ErrorStatuses.WITHOUT_BODY.contains(status)) {
            return OASFactory.createAPIResponse().description(text);
        }
        APIResponse error =
                OASFactory.createAPIResponse().description(text).content(ProblemContent.create());
        if (isInText(operation)) {
            error.getContent()
                    .addMediaType(
                            TEXT, line("error: and the problem's detail; empty with format=name"));
        }
        return error;
    }

    /** Whether the operation can be asked for a line of text. */
    private static boolean isInText(Operation operation) {
        return operation.getParameters().stream()
                .anyMatch(parameter -> TextAnswers.FORMAT.equals(parameter.getName()));
    }

    private static MediaType line(String description) {
        Schema text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        return OASFactory.createMediaType().schema(text.description(description));
    }

    /** An operation is called like the contract's method, and the method's answer like both. */
    private static String schemaOf(Operation operation) {
        String method = operation.getOperationId();
        return method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1) + "Response";
    }

    private static Parameter query(String name, String description, Schema schema) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.QUERY)
                .description(description)
                .schema(schema);
    }

    private static APIResponse response(String description, String schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(
                        OASFactory.createContent()
                                .addMediaType(
                                        JSON,
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema().ref(schema))));
    }
}
