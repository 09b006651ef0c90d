/**
 * Reading the CRMs: page by page from the connector's cursor into the replica, each page and the
 * cursor after it in one transaction.
 */
@NullMarked
package io.callbook.gateway.capture;

import org.jspecify.annotations.NullMarked;
