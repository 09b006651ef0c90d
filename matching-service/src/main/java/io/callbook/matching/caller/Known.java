package io.callbook.matching.caller;

import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.feed.LiveAccount;
import io.callbook.matching.index.Candidates;
import io.callbook.matching.index.ExtensionCode;
import io.callbook.matching.index.Fit;
import io.callbook.matching.index.Sought;
import io.callbook.numbers.NumberReading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What memory has for a number.
 *
 * @param candidates the contacts that fit best; of a main line its organization's people, too
 * @param organization whose main line the number is; null if nobody's
 */
record Known(Candidates candidates, @Nullable OrganizationEntry organization) {
    static final Known NOTHING = new Known(Candidates.NONE, null);

    /** Looks a number up; the last digits only if nobody has the number itself. */
    static Known of(LiveAccount account, AccountSettings settings, NumberReading reading) {
        return switch (reading) {
            case NumberReading.Dialable caller -> of(account, sought(settings, caller));
            case NumberReading.Unusable unusable -> NOTHING;
        };
    }

    private static Known of(LiveAccount account, Sought sought) {
        Candidates candidates = account.index().find(sought);
        OrganizationEntry organization =
                candidates.total() > 0 && candidates.fit() == Fit.EXTENSION
                        ? null
                        : mainLine(account.organizations().find(sought.key()), sought);
        if (organization == null) {
            return candidates.total() == 0
                    ? new Known(account.index().findTail(sought), null)
                    : new Known(candidates, null);
        }
        // A main line that only one contact has is that contact's.
        return candidates.total() == 1
                ? new Known(candidates, organization)
                : new Known(account.index().findPeople(sought, organization.id()), organization);
    }

    static Sought sought(AccountSettings settings, NumberReading.Dialable caller) {
        return new Sought(
                caller.number().key(),
                ExtensionCode.of(caller.extension()),
                settings.matching().sourcePriority());
    }

    /** The line with the caller's extension, else the one without; of several the eldest. */
    private static @Nullable OrganizationEntry mainLine(
            List<OrganizationEntry> organizations, Sought sought) {
        OrganizationEntry base = null;
        for (OrganizationEntry organization : organizations) {
            if (organization.hasExtension(sought.key(), sought.extension())) {
                return organization;
            }
            if (base == null && organization.hasExtension(sought.key(), ExtensionCode.NONE)) {
                base = organization;
            }
        }
        return base;
    }
}
