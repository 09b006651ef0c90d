package io.callbook.sandbox.admin;

import org.jspecify.annotations.Nullable;

/** What a lead is converted into; what is not given is made. */
record ConvertRequest(@Nullable String accountId, @Nullable String contactId) {}
