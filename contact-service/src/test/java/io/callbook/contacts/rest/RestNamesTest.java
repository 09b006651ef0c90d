package io.callbook.contacts.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.account.AccountResource;
import io.callbook.contacts.table.TableResource;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RestNamesTest {
    private static final Pattern METHOD = Pattern.compile("\\b[A-Z][A-Za-z]+Service\\.[A-Z]\\w+");

    /** A string's content, without escaped quotes in it. */
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]*)\"");

    @Test
    void fieldsAreNamedAsInTheBody() {
        assertThat(RestNames.field("contact.phones[0].region_rule"))
                .isEqualTo("phones[0].regionRule");
        assertThat(RestNames.text("the account has no merge_rules"))
                .isEqualTo("the account has no mergeRules");
    }

    @Test
    @DisplayName(
            "API-1: a message that sends gRPC's callers to a method sends others to its address")
    void everyMethodThatMessagesNameHasAnAddress() throws IOException {
        Set<String> named = methodsInMessages();

        assertThat(named).contains("TableService.UpdateTable", "AccountService.CreateAccount");
        assertThat(named)
                .allSatisfy(method ->
                        assertThat(RestNames.text("see " + method + "."))
                                .matches("see (GET|POST|PATCH|DELETE) /api/v1/accounts\\S*\\."));
    }

    @Test
    void theAddressesAreThoseOfTheResources() {
        assertThat(RestNames.text("AccountService.CreateAccount"))
                .isEqualTo("POST " + AccountResource.class.getAnnotation(Path.class).value());
        assertThat(RestNames.text("TableService.CreateTable"))
                .isEqualTo("POST " + TableResource.class.getAnnotation(Path.class).value());
    }

    private static Set<String> methodsInMessages() throws IOException {
        Set<String> methods = new TreeSet<>();
        try (Stream<java.nio.file.Path> files =
                Files.walk(java.nio.file.Path.of("src/main/java/io/callbook/contacts"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(RestNamesTest::texts)
                    .flatMap(text -> METHOD.matcher(text).results().map(MatchResult::group))
                    .forEach(methods::add);
        }
        return methods;
    }

    private static Stream<String> texts(java.nio.file.Path file) {
        try {
            return TEXT.matcher(Files.readString(file)).results().map(match -> match.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
