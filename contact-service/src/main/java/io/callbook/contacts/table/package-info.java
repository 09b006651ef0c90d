/** Custom tables: their declarations and their records. */
@NullMarked
package io.callbook.contacts.table;

import org.jspecify.annotations.NullMarked;
