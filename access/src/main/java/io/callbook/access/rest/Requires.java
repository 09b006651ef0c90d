package io.callbook.access.rest;

import io.callbook.access.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a resource: whoever has one of the roles, in the account that the path parameter
 * {@code accountId} names, or the query parameter {@link #accountParameter}; without these only
 * operators. What stands at a method goes before what stands at its class. A resource without this
 * is refused to everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {
    /** One of these is enough. */
    Role[] value();

    /**
     * The query parameter that names the account of a resource whose path does not; a token that is
     * for exactly one account may leave it out. {@link RequestAccount} knows which one it is.
     */
    String accountParameter() default "";

    /** Whether the token may come as the password of HTTP Basic, beside as a bearer token. */
    boolean basic() default false;
}
