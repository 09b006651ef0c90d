package io.callbook.contacts.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The query parameters that a resource method reads, as its parameters declare them. */
final class QueryNames {
    private QueryNames() {}

    /** The names in alphabetical order. */
    static Set<String> of(Method method) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(method.getParameters()).flatMap(QueryNames::of).forEach(names::add);
        return Collections.unmodifiableSet(names);
    }

    private static Stream<String> of(Parameter parameter) {
        return parameter.isAnnotationPresent(BeanParam.class)
                ? Arrays.stream(parameter.getType().getDeclaredFields()).flatMap(QueryNames::own)
                : own(parameter);
    }

    private static Stream<String> own(AnnotatedElement element) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        return query == null ? Stream.empty() : Stream.of(query.value());
    }
}
