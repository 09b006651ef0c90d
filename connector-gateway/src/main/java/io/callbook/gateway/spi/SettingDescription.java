package io.callbook.gateway.spi;

/**
 * One setting of a connection.
 *
 * @param name in camel case, as in the REST API
 * @param secret whether it is encrypted at rest and never shown again
 * @param required whether a connection cannot be made without it
 * @param description a sentence for the administrator: what it is and where to find it
 */
public record SettingDescription(
        String name, boolean secret, boolean required, String description) {}
