package io.callbook.gateway.salesforce;

import io.callbook.gateway.outgoing.AllowedHosts;
import io.callbook.gateway.spi.ConnectorException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an org's API is: a scheme, a host and perhaps a port, checked against the allowed hosts.
 *
 * @param uri without path
 */
record SalesforceAddress(URI uri) {
    /** The domains under which Salesforce serves orgs. */
    static final List<String> VENDOR_DOMAINS =
            List.of("salesforce.com", "force.com", "salesforce.mil", "sfcrmproducts.cn");

    /** The address as an administrator set it. */
    static SalesforceAddress ofSetting(String text, AllowedHosts hosts) {
        URI uri = parse(text);
        if (uri == null || uri.getHost() == null || hasMoreThanHost(uri)) {
            throw new ConnectorException.InvalidSettings(
                    "loginUrl",
                    "'loginUrl' must be the org's My Domain, such as"
                            + " https://example.my.salesforce.com, without anything after the"
                            + " host.");
        }
        if (!hosts.permit(uri, VENDOR_DOMAINS)) {
            throw new ConnectorException.InvalidSettings(
                    "loginUrl",
                    "'loginUrl' must be an https address of salesforce.com or force.com. Another"
                            + " host must first be allowed by the operator in"
                            + " CALLBOOK_GATEWAY_ALLOWED_HOSTS.");
        }
        return new SalesforceAddress(root(uri));
    }

    /** The address to which a login sends all later calls; checked like one from outside. */
    static SalesforceAddress ofInstance(String text, AllowedHosts hosts) {
        URI uri = parse(text);
        if (uri == null || !hosts.permit(uri, VENDOR_DOMAINS)) {
            throw new ConnectorException.AuthRefused(
                    "The login answers with an address that is not allowed. Check that 'loginUrl'"
                            + " is really the org's My Domain; a host of your own must be allowed"
                            + " by the operator in CALLBOOK_GATEWAY_ALLOWED_HOSTS.");
        }
        return new SalesforceAddress(root(uri));
    }

    /** A path and query below this address, never another host. */
    URI resolve(String pathAndQuery) {
        URI resolved = pathAndQuery.startsWith("/") ? parse(uri + pathAndQuery) : null;
        if (resolved == null || !Objects.equals(resolved.getHost(), uri.getHost())) {
            throw new ConnectorException.SourceUnavailable(
                    "Salesforce answers with a path that leads elsewhere.", null);
        }
        return resolved;
    }

    private static boolean hasMoreThanHost(URI uri) {
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        return !(path.isEmpty() || "/".equals(path))
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null;
    }

    private static @Nullable URI parse(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static URI root(URI uri) {
        return URI.create(
                (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT));
    }
}
