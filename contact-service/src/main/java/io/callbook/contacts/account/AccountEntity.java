package io.callbook.contacts.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

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
        name = account.settings().name();
        defaultRegion = account.settings().defaultRegion();
        timeZone = account.settings().timeZone();
    }

    void change(AccountSettings settings, Instant now) {
        name = settings.name();
        defaultRegion = settings.defaultRegion();
        timeZone = settings.timeZone();
        updatedAt = now;
    }

    Account toAccount() {
        return new Account(
                accountId,
                new AccountSettings(name, defaultRegion, timeZone),
                createdAt,
                updatedAt);
    }
}
