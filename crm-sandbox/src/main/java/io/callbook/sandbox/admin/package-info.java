/** The friendly interface to do what a CRM user would do. */
@NullMarked
package io.callbook.sandbox.admin;

import org.jspecify.annotations.NullMarked;
