package io.callbook.contacts.account;

import io.callbook.contacts.contact.model.DuplicateRule;
import io.callbook.contacts.contact.model.PrimaryKey;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.v1.PrimaryKeyKind;
import java.util.ArrayList;
import java.util.List;

/** Translates the settings that are messages of their own. */
public final class SettingsProto {
    private SettingsProto() {}

    static io.callbook.contacts.v1.PrimaryKey toProto(PrimaryKey key) {
        io.callbook.contacts.v1.PrimaryKey.Builder proto =
                io.callbook.contacts.v1.PrimaryKey.newBuilder().setKindValue(key.kind().code());
        return switch (key.kind()) {
            case ATTRIBUTE -> proto.setAttribute(key.detail()).build();
            case REFERENCE -> proto.setConnectionId(key.detail()).build();
            case CONTACT_ID, EMAIL, PHONE -> proto.build();
        };
    }

    static io.callbook.contacts.v1.Retention toProto(Retention retention) {
        return io.callbook.contacts.v1.Retention.newBuilder()
                .setHistoryDays(retention.historyDays())
                .setDeletedDays(retention.deletedDays())
                .setCallDays(retention.callDays())
                .build();
    }

    static io.callbook.contacts.v1.Matching toProto(Matching matching) {
        return io.callbook.contacts.v1.Matching.newBuilder()
                .addAllSourcePriority(matching.sourcePriority())
                .setTailDigits(matching.tailDigits())
                .setSharedThreshold(matching.sharedThreshold())
                .setLiveLookupValue(matching.liveLookup().code())
                .setLiveLookupMillis(matching.liveLookupMillis())
                .build();
    }

    static PrimaryKey primaryKey(io.callbook.contacts.v1.PrimaryKey proto) {
        PrimaryKey.Kind kind =
                proto.getKind() == PrimaryKeyKind.PRIMARY_KEY_KIND_UNSPECIFIED
                        ? PrimaryKey.Kind.CONTACT_ID
                        : PrimaryKey.Kind.of(proto.getKindValue())
                                .orElseThrow(SettingsProto::unknownKind);
        requireEmptyUnless(kind == PrimaryKey.Kind.ATTRIBUTE, "attribute", proto.getAttribute());
        requireEmptyUnless(
                kind == PrimaryKey.Kind.REFERENCE, "connection_id", proto.getConnectionId());
        // One of them is empty.
        return new PrimaryKey(kind, proto.getAttribute() + proto.getConnectionId());
    }

    static CallerPolicy callerPolicy(int value) {
        return value == 0
                ? CallerPolicy.FIRST_CREATED
                : CallerPolicy.of(value)
                        .orElseThrow(() ->
                                CallFailure.invalid(
                                        "account.caller_policy",
                                        "is none that this version knows: choose a"
                                                + " CALLER_POLICY_… of the contract"));
    }

    static Retention retention(io.callbook.contacts.v1.Retention proto) {
        return new Retention(proto.getHistoryDays(), proto.getDeletedDays(), proto.getCallDays());
    }

    static Matching matching(io.callbook.contacts.v1.Matching proto) {
        return new Matching(
                proto.getSourcePriorityList(),
                proto.getTailDigits(),
                proto.getSharedThreshold(),
                liveLookup(proto.getLiveLookupValue()),
                proto.getLiveLookupMillis());
    }

    private static LiveLookup liveLookup(int value) {
        return value == 0
                ? LiveLookup.OFF
                : LiveLookup.of(value)
                        .orElseThrow(() ->
                                CallFailure.invalid(
                                        "account.matching.live_lookup",
                                        "is none that this version knows: choose a LIVE_LOOKUP_…"
                                                + " of the contract"));
    }

    /** The numbers of rules in the contract. */
    public static List<Integer> toProto(List<DuplicateRule> rules) {
        return rules.stream().map(DuplicateRule::code).toList();
    }

    /** The rules of a request. */
    public static List<DuplicateRule> mergeRules(String field, List<Integer> values) {
        List<DuplicateRule> rules = new ArrayList<>();
        for (int value : values) {
            int index = rules.size();
            rules.add(
                    DuplicateRule.of(value)
                            .orElseThrow(() ->
                                    CallFailure.invalid(
                                            field + "[" + index + "]",
                                            "is none that this version knows: choose a"
                                                    + " MERGE_RULE_… of the contract")));
        }
        return rules;
    }

    private static void requireEmptyUnless(boolean used, String field, String value) {
        if (!used && !value.isEmpty()) {
            throw CallFailure.invalid(
                    "account.primary_key." + field,
                    "does not belong to this kind of primary key: leave it out or choose another"
                            + " kind");
        }
    }

    private static CallFailure unknownKind() {
        return CallFailure.invalid(
                "account.primary_key.kind",
                "is none that this version knows: choose a PRIMARY_KEY_KIND_… of the contract");
    }
}
