package io.callbook.contacts.account.key;

import io.callbook.access.Role;
import io.callbook.contacts.account.key.AccountKey.Settings;
import io.callbook.contacts.failure.CallFailure;
import io.callbook.contacts.failure.FieldViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a key must be, whichever edge it is asked for at. */
final class KeyRules {
    /** Stands for an expiry that an edge could not read. */
    static final Instant NO_TIME = Instant.MIN;

    /** The roles that a key can have, in words. */
    static final String ROLES =
            Arrays.stream(Role.values())
                    .filter(role -> role != Role.OPERATOR)
                    .map(Role::claim)
                    .collect(Collectors.joining(", "));

    private static final int MAX_NAME = 200;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private KeyRules() {}

    /**
     * The settings of a key as it is wanted.
     *
     * @throws CallFailure if there can be no such key
     */
    static Settings settings(KeyDraft draft) {
        String name = draft.name().strip();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        draft.roles().forEach(role -> role.ifPresent(roles::add));
        List<FieldViolation> faults = new ArrayList<>(nameFaults(name));
        faults.addAll(roleFaults(draft.roles(), roles));
        draft.expiresAt().map(KeyRules::expiryFaults).ifPresent(faults::addAll);
        if (!faults.isEmpty()) {
            throw CallFailure.invalid(faults);
        }
        return new Settings(name, roles, draft.expiresAt());
    }

    private static List<FieldViolation> nameFaults(String name) {
        int length = name.codePointCount(0, name.length());
        List<FieldViolation> faults = new ArrayList<>();
        if (length == 0 || length > MAX_NAME) {
            faults.add(new FieldViolation("name", "must have 1 to 200 characters"));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            faults.add(new FieldViolation("name", "has a control character: remove it"));
        }
        if (name.codePoints().anyMatch(KeyRules::isHalfACharacter)) {
            faults.add(
                    new FieldViolation(
                            "name", "has half a character (a lone surrogate): remove it"));
        }
        return faults;
    }

    private static boolean isHalfACharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static List<FieldViolation> roleFaults(List<Optional<Role>> named, Set<Role> roles) {
        List<FieldViolation> faults =
                IntStream.range(0, named.size())
                        .filter(i -> named.get(i).isEmpty())
                        .mapToObj(i ->
                                new FieldViolation("roles[" + i + "]", "must be one of " + ROLES))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (faults.isEmpty() && (roles.isEmpty() || roles.size() < named.size())) {
            faults.add(new FieldViolation("roles", "must name at least one role, each once"));
        }
        if (roles.contains(Role.OPERATOR)) {
            faults.add(
                    new FieldViolation("roles", "must not have operator: keys are an account's"));
        }
        return faults;
    }

    private static List<FieldViolation> expiryFaults(Instant expiry) {
        return expiry.isAfter(Instant.now()) && expiry.isBefore(LATEST)
                ? List.of()
                : List.of(
                        new FieldViolation(
                                "expires_at",
                                "must be a time in the future, such as 2099-12-31T17:00:00Z"));
    }
}
