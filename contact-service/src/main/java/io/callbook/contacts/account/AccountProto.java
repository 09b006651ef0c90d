package io.callbook.contacts.account;

import com.google.protobuf.FieldMask;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.TimeProto;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Translates accounts. */
final class AccountProto {
    private AccountProto() {}

    static io.callbook.contacts.v1.Account toProto(Account account) {
        return io.callbook.contacts.v1.Account.newBuilder()
                .setAccountId(account.accountId())
                .setName(account.settings().name())
                .setDefaultRegion(account.settings().defaultRegion())
                .setTimeZone(account.settings().timeZone())
                .setCreatedAt(TimeProto.of(account.createdAt()))
                .setUpdatedAt(TimeProto.of(account.updatedAt()))
                .build();
    }

    static AccountSettings settings(io.callbook.contacts.v1.Account account) {
        return new AccountSettings(
                account.getName().strip(),
                region(account),
                account.getTimeZone().isEmpty() ? "UTC" : account.getTimeZone());
    }

    /** What a mask changes. */
    static UnaryOperator<AccountSettings> change(
            io.callbook.contacts.v1.Account account, FieldMask mask) {
        if (mask.getPathsCount() == 0) {
            throw CallFailure.invalid(
                    "update_mask", "is missing: name the fields that are to change");
        }
        List<String> paths = mask.getPathsList();
        paths.forEach(AccountProto::requireKnown);
        AccountSettings given = settings(account);
        return before ->
                new AccountSettings(
                        paths.contains("name") ? given.name() : before.name(),
                        paths.contains("default_region")
                                ? given.defaultRegion()
                                : before.defaultRegion(),
                        paths.contains("time_zone") ? given.timeZone() : before.timeZone());
    }

    private static void requireKnown(String path) {
        switch (path) {
            case "name", "default_region", "time_zone" -> {}
            default ->
                    throw CallFailure.invalid(
                            "update_mask",
                            "names '"
                                    + path
                                    + "'; only name, default_region and time_zone can change");
        }
    }

    private static String region(io.callbook.contacts.v1.Account account) {
        return account.getDefaultRegion().strip().toUpperCase(Locale.ROOT);
    }
}
