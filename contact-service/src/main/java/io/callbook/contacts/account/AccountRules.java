package io.callbook.contacts.account;

import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import io.callbook.contacts.failure.Reason;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an account must be, and how its absence is told. */
public final class AccountRules {
    private static final Pattern ACCOUNT_ID = Pattern.compile("[a-z][a-z0-9-]{1,62}");
    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final int MAX_NAME = 200;

    private AccountRules() {}

    /** Whether a text could be the id of an account. */
    public static boolean isAccountId(String text) {
        return ACCOUNT_ID.matcher(text).matches();
    }

    /** The region that a text names, in upper case; nothing if it is no ISO 3166-1 code. */
    public static Optional<String> region(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        return REGIONS.contains(code) ? Optional.of(code) : Optional.empty();
    }

    /** The failure of a call that names an account that does not exist. */
    public static CallFailure notFound(String accountId) {
        String name = accountId.isEmpty() ? "The request names no account" : told(accountId);
        return new CallFailure(
                Reason.ACCOUNT_NOT_FOUND,
                name + ": create it with AccountService.CreateAccount, or check the account_id.");
    }

    private static String told(String accountId) {
        return isAccountId(accountId)
                ? "The account '" + accountId + "' does not exist"
                : "No account can have this account_id";
    }

    /** What is wrong with an account that is to be created: nothing is declared for it yet. */
    static List<FieldViolation> checkNew(String accountId, AccountSettings settings) {
        List<FieldViolation> faults = new ArrayList<>();
        if (!isAccountId(accountId)) {
            faults.add(
                    new FieldViolation(
                            "account.account_id",
                            "must be 2 to 63 lower-case letters, digits and hyphens, beginning"
                                    + " with a letter"));
        }
        faults.addAll(check(settings));
        faults.addAll(SettingsRules.checkDeclared(settings, Set.of()));
        return faults;
    }

    static List<FieldViolation> check(AccountSettings settings) {
        List<FieldViolation> faults = new ArrayList<>();
        String name = settings.name();
        int length = name.codePointCount(0, name.length());
        if (name.isBlank() || length > MAX_NAME || name.indexOf('\0') >= 0) {
            faults.add(
                    new FieldViolation("account.name", "must have 1 to 200 characters, none NUL"));
        }
        if (region(settings.defaultRegion()).isEmpty()) {
            faults.add(
                    new FieldViolation(
                            "account.default_region",
                            "must be an ISO 3166-1 alpha-2 code, such as US or DE"));
        }
        if (!ZoneId.getAvailableZoneIds().contains(settings.timeZone())) {
            faults.add(
                    new FieldViolation(
                            "account.time_zone",
                            "must be an IANA time-zone name, such as Europe/Berlin"));
        }
        faults.addAll(SettingsRules.check(settings));
        return faults;
    }
}
