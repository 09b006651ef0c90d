package io.callbook.matching.caller;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import io.callbook.contacts.v1.Account;
import io.callbook.contacts.v1.CallerPolicy;
import io.callbook.contacts.v1.Contact;
import io.callbook.contacts.v1.NumberChoice;
import io.callbook.contacts.v1.Organization;
import io.callbook.contacts.v1.Phone;
import io.callbook.contacts.v1.PhoneKind;
import io.callbook.contacts.v1.Reference;
import io.callbook.matching.v1.MatchClass;
import io.callbook.matching.v1.Outcome;
import io.callbook.matching.v1.SelectionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rules MAT-4 to MAT-12 and MAT-17, as plainly as they can be written down: lists are filtered
 * from end to end, numbers are texts that libphonenumber reads, equivalence is a list of groups.
 */
final class ReferenceMatching {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int MOST_SHOWN = 100;
    private static final Comparator<Contact> CREATED_FIRST =
            Comparator.<Contact>comparingLong(each -> micros(each.getCreatedAt()))
                    .thenComparing(Contact::getContactId);

    private final Account account;
    private final List<Contact> contacts;
    private final List<Organization> organizations;
    private final List<List<String>> equivalents;

    ReferenceMatching(
            Account account,
            List<Contact> contacts,
            List<Organization> organizations,
            List<List<String>> equivalents) {
        this.account = account;
        this.contacts = contacts.stream().sorted(CREATED_FIRST).toList();
        this.organizations =
                organizations.stream()
                        .sorted(Comparator.comparing(Organization::getOrganizationId))
                        .toList();
        this.equivalents = equivalents;
    }

    /** The answer to a read-only question. */
    ReferenceAnswer answer(String dialled) {
        Phonenumber.PhoneNumber number = read(dialled);
        String e164 = LIBRARY.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
        String extension = number.getExtension();
        Found found = sameNumber(e164, extension);
        Organization line = found.isExtension() ? null : mainLine(e164, extension);
        if (found.contacts().isEmpty() && line == null) {
            found = sameTail(e164);
        }
        boolean shared =
                line == null
                        ? found.contacts().size() > account.getMatching().getSharedThreshold()
                                && found.matchClass() != MatchClass.MATCH_CLASS_TAIL
                        : found.contacts().size() != 1;
        if (shared && line != null) {
            found = peopleOf(line, found.contacts());
        }
        return decided(e164, extension, found, line, shared);
    }

    private Phonenumber.PhoneNumber read(String dialled) {
        try {
            return LIBRARY.parse(dialled, account.getDefaultRegion());
        } catch (NumberParseException unreadable) {
            throw new AssertionError(dialled, unreadable);
        }
    }

    private Found sameNumber(String e164, String extension) {
        List<String> wanted = extension.isEmpty() ? List.of("*") : List.of(extension, "", "*");
        for (String level : wanted) {
            boolean isExtension = !extension.isEmpty() && level.equals(extension);
            for (boolean exact : new boolean[] {true, false}) {
                List<Contact> found =
                        having(phone ->
                                (exact
                                                ? phone.getE164().equals(e164)
                                                : isSame(phone.getE164(), e164))
                                        && (level.equals("*")
                                                || phone.getExtension().equals(level)));
                if (!found.isEmpty()) {
                    return new Found(matchClass(extension, isExtension, exact), isExtension, found);
                }
            }
        }
        return new Found(MatchClass.MATCH_CLASS_UNSPECIFIED, false, List.of());
    }

    private static MatchClass matchClass(String extension, boolean isExtension, boolean exact) {
        if (!extension.isEmpty() && !isExtension) {
            return MatchClass.MATCH_CLASS_BASE_NUMBER;
        }
        if (!exact) {
            return MatchClass.MATCH_CLASS_NATIONAL_EQUIVALENT;
        }
        return isExtension ? MatchClass.MATCH_CLASS_EXTENSION : MatchClass.MATCH_CLASS_EXACT;
    }

    private Found sameTail(String e164) {
        int digits = account.getMatching().getTailDigits();
        List<Contact> found =
                digits == 0
                        ? List.of()
                        : having(phone ->
                                tail(phone.getE164(), digits).isPresent()
                                        && tail(phone.getE164(), digits)
                                                .equals(tail(e164, digits)));
        return new Found(
                found.isEmpty() ? MatchClass.MATCH_CLASS_UNSPECIFIED : MatchClass.MATCH_CLASS_TAIL,
                false,
                found);
    }

    private Optional<String> tail(String e164, int digits) {
        String code = String.valueOf(read(e164).getCountryCode());
        String national = e164.substring(1 + code.length());
        return national.length() < digits
                ? Optional.empty()
                : Optional.of(code + " " + national.substring(national.length() - digits));
    }

    private @Nullable Organization mainLine(String e164, String extension) {
        for (String wanted : List.of(extension, "")) {
            for (Organization each : organizations) {
                if (each.getPhonesList().stream()
                        .anyMatch(phone ->
                                isVoice(phone)
                                        && isSame(phone.getE164(), e164)
                                        && phone.getExtension().equals(wanted))) {
                    return each;
                }
            }
        }
        return null;
    }

    private Found peopleOf(Organization line, List<Contact> callers) {
        return new Found(
                MatchClass.MATCH_CLASS_ORGANIZATION,
                false,
                contacts.stream()
                        .filter(each ->
                                callers.contains(each)
                                        || each.getOrganizationId()
                                                .equals(line.getOrganizationId()))
                        .toList());
    }

    private ReferenceAnswer decided(
            String e164,
            String extension,
            Found found,
            @Nullable Organization line,
            boolean shared) {
        int people = found.contacts().size();
        Selected selected = shared ? ofShared(found, e164, extension) : of(found, e164, extension);
        List<Contact> shown = new ArrayList<>(found.contacts().stream().limit(MOST_SHOWN).toList());
        if (selected.contact() != null) {
            shown.remove(selected.contact());
            shown.addFirst(selected.contact());
        }
        return new ReferenceAnswer(
                outcome(people, shared),
                found.matchClass(),
                selected.rule(),
                e164,
                extension,
                selected.contact() == null ? "" : selected.contact().getContactId(),
                people,
                shown.stream().map(this::shown).toList(),
                shared,
                shared
                        ? latest(found.contacts(), c -> micros(c.getLastCallAt()))
                                .map(Contact::getContactId)
                                .orElse("")
                        : "",
                line == null ? "" : line.getOrganizationId());
    }

    private static Outcome outcome(int people, boolean shared) {
        if (shared) {
            return Outcome.OUTCOME_SHARED;
        }
        return switch (people) {
            case 0 -> Outcome.OUTCOME_UNKNOWN;
            case 1 -> Outcome.OUTCOME_MATCHED;
            default -> Outcome.OUTCOME_MULTIPLE;
        };
    }

    private Selected ofShared(Found found, String e164, String extension) {
        return latest(found.contacts(), c -> chosenAt(c, e164, extension))
                .map(each -> new Selected(each, SelectionRule.SELECTION_RULE_LAST_CHOSEN))
                .orElse(new Selected(null, SelectionRule.SELECTION_RULE_NONE));
    }

    private Selected of(Found found, String e164, String extension) {
        List<Contact> all = found.contacts();
        if (all.size() < 2) {
            return new Selected(
                    all.isEmpty() ? null : all.getFirst(),
                    SelectionRule.SELECTION_RULE_UNSPECIFIED);
        }
        if (found.matchClass() == MatchClass.MATCH_CLASS_TAIL) {
            return new Selected(null, SelectionRule.SELECTION_RULE_NONE);
        }
        CallerPolicy policy = account.getCallerPolicy();
        Optional<Contact> wanted =
                switch (policy) {
                    case CALLER_POLICY_LAST_TALKED_TO ->
                            latest(all, c -> micros(c.getLastCallAt()));
                    case CALLER_POLICY_LAST_CHOSEN ->
                            latest(all, c -> chosenAt(c, e164, extension));
                    case CALLER_POLICY_OWNER_FIRST ->
                            all.stream().filter(c -> !c.getOwner().isEmpty()).findFirst();
                    case CALLER_POLICY_SOURCE_PRIORITY -> latest(all, this::trust);
                    default -> Optional.empty();
                };
        return wanted.map(each -> new Selected(each, rule(policy)))
                .orElse(new Selected(all.getFirst(), SelectionRule.SELECTION_RULE_FIRST_CREATED));
    }

    private static SelectionRule rule(CallerPolicy policy) {
        return SelectionRule.valueOf(policy.name().replace("CALLER_POLICY", "SELECTION_RULE"));
    }

    /** The greater, the more trusted; 0 for not at all. */
    private long trust(Contact contact) {
        List<String> sources = account.getMatching().getSourcePriorityList();
        long most = 0;
        for (Reference reference : contact.getReferencesList()) {
            int rank = sources.indexOf(reference.getConnectionId());
            most = rank < 0 ? most : Math.max(most, sources.size() - rank);
        }
        return most;
    }

    private long chosenAt(Contact contact, String e164, String extension) {
        long latest = 0;
        for (NumberChoice choice : contact.getNumberChoicesList()) {
            if (isSame(choice.getE164(), e164) && choice.getExtension().equals(extension)) {
                latest = Math.max(latest, micros(choice.getChosenAt()));
            }
        }
        return latest;
    }

    /** The contact with the greatest value above 0, of equal ones the one created first. */
    private static Optional<Contact> latest(List<Contact> all, ToLongFunction<Contact> value) {
        Contact best = null;
        for (Contact each : all) {
            if (value.applyAsLong(each) > (best == null ? 0 : value.applyAsLong(best))) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Contact> having(Predicate<Phone> wanted) {
        return contacts.stream()
                .filter(each ->
                        each.getPhonesList().stream()
                                .filter(ReferenceMatching::isVoice)
                                .anyMatch(wanted))
                .toList();
    }

    private boolean isSame(String one, String other) {
        return one.equals(other)
                || equivalents.stream()
                        .anyMatch(group -> group.contains(one) && group.contains(other));
    }

    private static boolean isVoice(Phone phone) {
        return phone.getKind() != PhoneKind.PHONE_KIND_FAX;
    }

    private ReferenceAnswer.Shown shown(Contact contact) {
        Map<String, String> chosen = new TreeMap<>(contact.getAttributesMap());
        chosen.keySet().retainAll(account.getMatchAttributesList());
        return new ReferenceAnswer.Shown(
                contact.getContactId(), contact.getDisplayName(), contact.getOwner(), chosen);
    }

    private static long micros(com.google.protobuf.Timestamp time) {
        return time.getSeconds() * 1_000_000 + time.getNanos() / 1_000;
    }

    private record Found(MatchClass matchClass, boolean isExtension, List<Contact> contacts) {}

    private record Selected(@Nullable Contact contact, SelectionRule rule) {}
}
