/**
 * Reading, normalising and comparing telephone numbers. Every service reads numbers here, so that
 * what the store writes is what matching finds.
 */
@NullMarked
package io.callbook.numbers;

import org.jspecify.annotations.NullMarked;
