package io.callbook.gateway.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {
    private static final List<String> VENDOR = List.of("salesforce.com");

    private final AllowedHosts hosts =
            AllowedHosts.of(List.of("localhost:7730", " Sandbox.Internal ", ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://salesforce.com",
                "https://acme.my.SALESFORCE.com/services",
                "https://acme.my.salesforce.com:443",
                "http://localhost:7730/x",
                "https://localhost:7730",
                "http://sandbox.internal",
                "https://sandbox.internal:9443"
            })
    void vendorsAndOperatorsHostsArePermitted(String address) {
        assertThat(hosts.permit(URI.create(address), VENDOR)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://acme.my.salesforce.com",
                "https://acme.my.salesforce.com:22",
                "https://notsalesforce.com",
                "https://salesforce.com.evil.example",
                "https://salesforce.com@evil.example",
                "https://user:pass@acme.my.salesforce.com",
                "http://localhost",
                "http://localhost:7731",
                "http://127.0.0.1:7730",
                "http://169.254.169.254/latest",
                "file:///etc/passwd",
                "ftp://localhost:7730",
                "/relative"
            })
    void everythingElseIsRefused(String address) {
        assertThat(hosts.permit(URI.create(address), VENDOR)).isFalse();
    }
}
