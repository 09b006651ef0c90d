package io.callbook.gateway.outgoing;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Where connectors may send requests, so that nobody makes the gateway call an address inside the
 * operator's network by typing it into a connection: a vendor's own domains over https, and the
 * hosts that the operator allows besides.
 *
 * @param hosts names with or without a port, in lower case; http is permitted for these
 */
public record AllowedHosts(Set<String> hosts) {
    private static final int HTTPS_PORT = 443;

    /** Copies the hosts. */
    public AllowedHosts {
        hosts = Set.copyOf(hosts);
    }

    /** Reads a list as an operator writes it; blanks are left out. */
    public static AllowedHosts of(Collection<String> entries) {
        return new AllowedHosts(
                Set.copyOf(
                        entries.stream()
                                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                                .filter(entry -> !entry.isEmpty())
                                .distinct()
                                .toList()));
    }

    /**
     * Whether requests may go to an address.
     *
     * @param vendorDomains such as {@code salesforce.com}; their subdomains are meant too
     */
    public boolean permit(URI address, List<String> vendorDomains) {
        String host = Objects.requireNonNullElse(address.getHost(), "").toLowerCase(Locale.ROOT);
        if (host.isEmpty() || address.getRawUserInfo() != null) {
            return false;
        }
        return switch (Objects.requireNonNullElse(address.getScheme(), "")) {
            case "https" -> isListed(host, address) || isVendors(host, address, vendorDomains);
            case "http" -> isListed(host, address);
            default -> false;
        };
    }

    private boolean isListed(String host, URI address) {
        int port = address.getPort();
        if (port < 0) {
            port = "https".equals(address.getScheme()) ? HTTPS_PORT : 80;
        }
        return hosts.contains(host) || hosts.contains(host + ":" + port);
    }

    private static boolean isVendors(String host, URI address, List<String> vendorDomains) {
        return (address.getPort() < 0 || address.getPort() == HTTPS_PORT)
                && vendorDomains.stream()
                        .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
