/**
 * What is to be done with a CRM's record: a pure function of the record, its link and the sync's
 * configuration. No input, no output, no framework; everything that a sync decides is decided here.
 */
@NullMarked
package io.callbook.gateway.plan;

import org.jspecify.annotations.NullMarked;
