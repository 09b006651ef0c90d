package io.callbook.contacts.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a value may be stored again that could not be before.
 *
 * @param lifted whether one was on the list
 */
@Schema(name = "LiftedSuppression", requiredProperties = "lifted")
record LiftedView(boolean lifted) {}
