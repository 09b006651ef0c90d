/** Lets only those requests pass that their resource's annotation and their token allow. */
@NullMarked
package io.callbook.access.rest;

import org.jspecify.annotations.NullMarked;
