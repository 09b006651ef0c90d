/** A subset of SOQL as a pure core: lexer, parser, checks and evaluation. */
@NullMarked
package io.callbook.sandbox.salesforce.soql;

import org.jspecify.annotations.NullMarked;
