package io.callbook.contacts.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How callers are resolved. */
@ConfigMapping(prefix = "contacts.caller")
public interface CallerConfig {
    /** At most so many contacts of one number are answered, those created first. */
    @WithDefault("1000")
    @Min(1)
    @Max(5_000)
    int maxContacts();
}
