package io.callbook.sandbox.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import jakarta.ws.rs.BadRequestException;
import org.jspecify.annotations.Nullable;

/** Reads a body as JSON whatever content type it came with; unknown words are refused. */
public final class JsonInput {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonInput() {}

    /**
     * The body; an empty one counts as an empty object.
     *
     * @throws BadRequestException saying what is wrong with it
     */
    public static <T> T read(@Nullable String body, Class<T> type) {
        try {
            return JSON.readValue(body == null || body.isBlank() ? "{}" : body, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new BadRequestException(
                    "there is no '%s'; there are %s"
                            .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds()),
                    unknown);
        } catch (ValueInstantiationException refused) {
            throw new BadRequestException(String.valueOf(refused.getCause().getMessage()), refused);
        } catch (JsonProcessingException unreadable) {
            throw new BadRequestException(unreadable.getOriginalMessage(), unreadable);
        }
    }
}
