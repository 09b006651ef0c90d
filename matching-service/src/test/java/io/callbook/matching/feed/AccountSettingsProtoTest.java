package io.callbook.matching.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.CallerPolicy;
import io.callbook.contacts.v1.LiveLookup;
import io.callbook.contacts.v1.Matching;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.account.AccountSettings;
import io.callbook.matching.account.MatchingSettings;
import io.callbook.matching.account.OrganizationEntry;
import io.callbook.matching.account.OrganizationNumber;
import io.callbook.matching.account.OrganizationReference;
import io.callbook.matching.index.ExtensionCode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSettingsProtoTest {
    @Test
    @DisplayName("ACC-1: settings that nobody decided have the contract's defaults")
    void settingsHaveTheContractsDefaults() {
        AccountSettings settings =
                AccountSettingsProto.of(Account.newBuilder().setDefaultRegion("DE").build());

        assertThat(settings).isEqualTo(AccountSettings.ofRegion("DE"));
        assertThat(settings.matching().matchesTails()).isFalse();
        assertThat(settings.matching().sharedThreshold()).isEqualTo(10);
        assertThat(settings.matching().liveLookupTime()).isEqualTo(Duration.ofMillis(1_500));
    }

    @Test
    void everythingDecidedIsTakenOver() {
        Matching matching =
                Matching.newBuilder()
                        .addSourcePriority("crm")
                        .addSourcePriority("other")
                        .setTailDigits(8)
                        .setSharedThreshold(3)
                        .setLiveLookup(LiveLookup.LIVE_LOOKUP_BEFORE_ANSWER)
                        .setLiveLookupMillis(700)
                        .build();
        Account account =
                Account.newBuilder()
                        .setDefaultRegion("US")
                        .setCallerPolicy(CallerPolicy.CALLER_POLICY_SOURCE_PRIORITY)
                        .addMatchAttributes("vip")
                        .setMatching(matching)
                        .build();

        assertThat(AccountSettingsProto.of(account))
                .isEqualTo(
                        new AccountSettings(
                                "US",
                                io.callbook.matching.account.CallerPolicy.SOURCE_PRIORITY,
                                List.of("vip"),
                                new MatchingSettings(
                                        List.of("crm", "other"),
                                        8,
                                        3,
                                        io.callbook.matching.account.LiveLookup.BEFORE_ANSWER,
                                        Duration.ofMillis(700))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, FIRST_CREATED",
        "1, FIRST_CREATED",
        "2, LAST_TALKED_TO",
        "3, LAST_CHOSEN",
        "4, OWNER_FIRST",
        "5, SOURCE_PRIORITY",
        "99, FIRST_CREATED"
    })
    void policiesOfLaterVersionsCountAsTheDefault(
            int value, io.callbook.matching.account.CallerPolicy policy) {
        Account account = Account.newBuilder().setCallerPolicyValue(value).build();

        assertThat(AccountSettingsProto.of(account).callerPolicy()).isEqualTo(policy);
    }

    @ParameterizedTest
    @CsvSource({"0, OFF", "1, OFF", "2, AFTER_ANSWER", "3, BEFORE_ANSWER", "99, OFF"})
    void lookupsOfLaterVersionsCountAsTheDefault(
            int value, io.callbook.matching.account.LiveLookup lookup) {
        Account account =
                Account.newBuilder()
                        .setMatching(Matching.newBuilder().setLiveLookupValue(value))
                        .build();

        assertThat(AccountSettingsProto.of(account).matching().liveLookup()).isEqualTo(lookup);
    }

    @Test
    void anOrganizationsEntryHasTheNumbersThatCanBeDialled() {
        Organization organization =
                Organization.newBuilder()
                        .setOrganizationId("01990000-0000-7000-8000-000000000001")
                        .setName("Acme")
                        .addPhones(Phone.newBuilder().setE164("+12022243441").setExtension("07"))
                        .addPhones(Phone.newBuilder().setE164("+12022243442"))
                        .addPhones(Phone.newBuilder().setE164("+12022243442"))
                        .addPhones(
                                Phone.newBuilder()
                                        .setE164("+12022243443")
                                        .setKind(PhoneKind.PHONE_KIND_FAX))
                        .addPhones(Phone.newBuilder().setRaw("unreadable"))
                        .addReferences(
                                Reference.newBuilder()
                                        .setConnectionId("crm")
                                        .setObjectType("Account")
                                        .setExternalId("001")
                                        .setAlias(true))
                        .build();

        assertThat(OrganizationEntryProto.of(organization))
                .isEqualTo(
                        new OrganizationEntry(
                                UUID.fromString("01990000-0000-7000-8000-000000000001"),
                                "Acme",
                                List.of(
                                        new OrganizationNumber(
                                                12022243441L, ExtensionCode.of("07")),
                                        new OrganizationNumber(12022243442L, ExtensionCode.NONE)),
                                List.of(new OrganizationReference("crm", "Account", "001", true))));
    }
}
