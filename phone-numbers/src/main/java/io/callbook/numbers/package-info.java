/**
 * Reading, normalising and comparing telephone numbers. Every service reads numbers here, so that
 * what the store writes is what matching finds.
 *
 * <p>A text is made plain, taken out of its URI or display name, cleared of digits that belong to
 * no number, and cut into numbers and extensions. Then the first of these readings that exists in a
 * numbering plan holds:
 *
 * <ol>
 *   <li>with a plus: what stands behind it, and nothing else;
 *   <li>behind 00, in every region, since that is how most of the world writes it;
 *   <li>with the region's own country code but without plus, where calls need a trunk prefix;
 *   <li>as dialled in the region: national, or behind its own international prefix;
 *   <li>as country code and number whose plus is missing, if the grouping does not contradict.
 * </ol>
 *
 * <p>Letters are digits only in service numbers; elsewhere they may be a name. Where they surely
 * belong to the digits, they do say what is wrong with the number. Of several numbers the first one
 * counts. The nearest known region decides alone: a farther one does not rescue what the nearest
 * cannot read.
 */
@NullMarked
package io.callbook.numbers;

import org.jspecify.annotations.NullMarked;
