package io.callbook.access.rest;

import io.callbook.access.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a resource: whoever has one of the roles, in the account that the path parameter
 * {@code accountId} names; without that parameter only operators. What stands at a method goes
 * before what stands at its class. A resource without this is refused to everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {
    /** One of these is enough. */
    Role[] value();
}
