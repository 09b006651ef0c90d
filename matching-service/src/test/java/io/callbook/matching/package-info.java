/** Tests of the whole module. */
@NullMarked
package io.callbook.matching;

import org.jspecify.annotations.NullMarked;
