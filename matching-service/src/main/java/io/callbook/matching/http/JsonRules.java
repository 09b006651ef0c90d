package io.callbook.matching.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.problem.StrictJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** A misspelt member or a number for a text is an error that is told, not one that is guessed. */
@Singleton
class JsonRules implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        StrictJson.applyTo(mapper);
    }
}
