/** What all REST resources share: problems, versions as ETags, merge patches, pages. */
@NullMarked
package io.callbook.contacts.rest;

import org.jspecify.annotations.NullMarked;
