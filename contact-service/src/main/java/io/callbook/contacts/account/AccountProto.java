package io.callbook.contacts.account;

import com.google.protobuf.Descriptors;
import com.google.protobuf.FieldMask;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.platform.TimeProto;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Translates accounts. */
public final class AccountProto {
    private static final String NAME = "name";
    private static final String REGION = "default_region";
    private static final String ZONE = "time_zone";
    private static final String KEY = "primary_key";
    private static final String POLICY = "caller_policy";
    private static final String ATTRIBUTES = "match_attributes";
    private static final String RETENTION = "retention";
    private static final String MATCHING = "matching";
    private static final String RULES = "merge_rules";
    private static final List<String> CHANGEABLE =
            List.of(NAME, REGION, ZONE, KEY, POLICY, ATTRIBUTES, RETENTION, MATCHING, RULES);

    private AccountProto() {}

    /** The message of an account. */
    public static io.callbook.contacts.v1.Account toProto(Account account) {
        AccountSettings settings = account.settings();
        return io.callbook.contacts.v1.Account.newBuilder()
                .setAccountId(account.accountId())
                .setName(settings.name())
                .setDefaultRegion(settings.defaultRegion())
                .setTimeZone(settings.timeZone())
                .setPrimaryKey(SettingsProto.toProto(settings.primaryKey()))
                .setCallerPolicyValue(settings.callerPolicy().code())
                .addAllMatchAttributes(settings.matchAttributes())
                .setRetention(SettingsProto.toProto(settings.retention()))
                .setMatching(SettingsProto.toProto(settings.matching()))
                .addAllMergeRulesValue(SettingsProto.toProto(settings.mergeRules()))
                .setCreatedAt(TimeProto.of(account.createdAt()))
                .setUpdatedAt(TimeProto.of(account.updatedAt()))
                .build();
    }

    static AccountSettings settings(io.callbook.contacts.v1.Account account) {
        return new AccountSettings(
                account.getName().strip(),
                account.getDefaultRegion().strip().toUpperCase(Locale.ROOT),
                account.getTimeZone().isEmpty() ? "UTC" : account.getTimeZone(),
                SettingsProto.primaryKey(account.getPrimaryKey()),
                SettingsProto.callerPolicy(account.getCallerPolicyValue()),
                account.getMatchAttributesList(),
                SettingsProto.retention(account.getRetention()),
                SettingsProto.matching(account.getMatching()),
                SettingsProto.mergeRules("account.merge_rules", account.getMergeRulesValueList()));
    }

    /** What a mask changes. */
    static UnaryOperator<AccountSettings> change(
            io.callbook.contacts.v1.Account account, FieldMask mask) {
        if (mask.getPathsCount() == 0) {
            throw CallFailure.invalid(
                    "update_mask", "is missing: name the fields that are to change");
        }
        Set<String> paths = Set.copyOf(mask.getPathsList());
        paths.forEach(AccountProto::requireKnown);
        // Fields that the mask does not name may hold anything.
        AccountSettings given = settings(masked(account, paths));
        return before -> merge(before, given, paths);
    }

    private static AccountSettings merge(
            AccountSettings before, AccountSettings given, Set<String> paths) {
        return new AccountSettings(
                paths.contains(NAME) ? given.name() : before.name(),
                paths.contains(REGION) ? given.defaultRegion() : before.defaultRegion(),
                paths.contains(ZONE) ? given.timeZone() : before.timeZone(),
                paths.contains(KEY) ? given.primaryKey() : before.primaryKey(),
                paths.contains(POLICY) ? given.callerPolicy() : before.callerPolicy(),
                paths.contains(ATTRIBUTES) ? given.matchAttributes() : before.matchAttributes(),
                paths.contains(RETENTION) ? given.retention() : before.retention(),
                paths.contains(MATCHING) ? given.matching() : before.matching(),
                paths.contains(RULES) ? given.mergeRules() : before.mergeRules());
    }

    private static io.callbook.contacts.v1.Account masked(
            io.callbook.contacts.v1.Account account, Set<String> paths) {
        io.callbook.contacts.v1.Account.Builder masked = account.toBuilder();
        for (Descriptors.FieldDescriptor field : account.getDescriptorForType().getFields()) {
            if (!paths.contains(field.getName())) {
                masked.clearField(field);
            }
        }
        return masked.build();
    }

    private static void requireKnown(String path) {
        if (!CHANGEABLE.contains(path)) {
            throw CallFailure.invalid(
                    "update_mask",
                    "names '" + path + "'; only " + String.join(", ", CHANGEABLE) + " can change");
        }
    }
}
