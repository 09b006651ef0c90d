package io.callbook.matching.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.callbook.problem.StrictJson;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** A member that is misspelt or there twice is an error that is told. */
@Singleton
class JsonRules implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper mapper) {
        StrictJson.applyTo(mapper);
    }
}
