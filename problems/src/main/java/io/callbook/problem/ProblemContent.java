package io.callbook.problem;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;

/** How OpenAPI documents show that a response holds a problem. */
public final class ProblemContent {
    private ProblemContent() {}

    /** Content of its own, for one response: problem details by the schema {@code Problem}. */
    public static Content create() {
        return OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(
                                        OASFactory.createSchema()
                                                .ref(Problem.class.getSimpleName())));
    }
}
