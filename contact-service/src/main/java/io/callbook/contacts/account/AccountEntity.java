package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.contact.model.PrimaryKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The row of an account. */
@Entity
@Table(name = "account")
class AccountEntity {
    @Id
    @Column(name = "account_id")
    String accountId;

    @Column(name = "name")
    String name;

    @Column(name = "default_region")
    String defaultRegion;

    @Column(name = "time_zone")
    String timeZone;

    @Column(name = "primary_key_kind")
    short primaryKeyKind;

    @Column(name = "primary_key_detail")
    String primaryKeyDetail;

    @Column(name = "caller_policy")
    short callerPolicy;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "match_attributes")
    String[] matchAttributes;

    @Column(name = "history_retention_days")
    int historyRetentionDays;

    @Column(name = "deleted_retention_days")
    int deletedRetentionDays;

    @Column(name = "call_retention_days")
    int callRetentionDays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "source_priority")
    String[] sourcePriority;

    @Column(name = "tail_digits")
    int tailDigits;

    @Column(name = "shared_threshold")
    int sharedThreshold;

    @Column(name = "live_lookup")
    short liveLookup;

    @Column(name = "live_lookup_millis")
    int liveLookupMillis;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "merge_rules")
    Short[] mergeRules;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    /** For Hibernate. */
    AccountEntity() {}

    AccountEntity(Account account) {
        accountId = account.accountId();
        createdAt = account.createdAt();
        updatedAt = account.updatedAt();
        AccountSettings settings = account.settings();
        name = settings.name();
        defaultRegion = settings.defaultRegion();
        timeZone = settings.timeZone();
        primaryKeyKind = (short) settings.primaryKey().kind().code();
        primaryKeyDetail = settings.primaryKey().detail();
        callerPolicy = (short) settings.callerPolicy().code();
        matchAttributes = settings.matchAttributes().toArray(String[]::new);
        historyRetentionDays = settings.retention().historyDays();
        deletedRetentionDays = settings.retention().deletedDays();
        callRetentionDays = settings.retention().callDays();
        setMatching(settings.matching());
        mergeRules =
                settings.mergeRules().stream()
                        .map(rule -> (short) rule.code())
                        .toArray(Short[]::new);
    }

    private void setMatching(Matching matching) {
        sourcePriority = matching.sourcePriority().toArray(String[]::new);
        tailDigits = matching.tailDigits();
        sharedThreshold = matching.sharedThreshold();
        liveLookup = (short) matching.liveLookup().code();
        liveLookupMillis = matching.liveLookupMillis();
    }

    Account toAccount() {
        return new Account(accountId, settings(), createdAt, updatedAt);
    }

    private AccountSettings settings() {
        return new AccountSettings(
                name,
                defaultRegion,
                timeZone,
                new PrimaryKey(PrimaryKey.Kind.of(primaryKeyKind).orElseThrow(), primaryKeyDetail),
                CallerPolicy.of(callerPolicy).orElseThrow(),
                List.of(matchAttributes),
                new Retention(historyRetentionDays, deletedRetentionDays, callRetentionDays),
                new Matching(
                        List.of(sourcePriority),
                        tailDigits,
                        sharedThreshold,
                        LiveLookup.of(liveLookup).orElseThrow(),
                        liveLookupMillis),
                Arrays.stream(mergeRules)
                        .map(DuplicateRule::of)
                        .map(Optional::orElseThrow)
                        .toList());
    }
}
