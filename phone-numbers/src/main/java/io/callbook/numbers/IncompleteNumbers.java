package io.callbook.numbers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import io.callbook.numbers.NumberReading.Cause;

/** Numbers of which a part is missing, most often the area code: 224-3441. */
final class IncompleteNumbers {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private IncompleteNumbers() {}

    /** What is missing of digits that are no number of a region; INVALID if nothing is. */
    static Cause cause(String digits, String region) {
        try {
            return cause(PLANS.parse(digits, region), digits, region);
        } catch (NumberParseException unreadable) {
            return Cause.INVALID;
        }
    }

    /** Behind a trunk prefix there is an area code, so that the number itself is too short. */
    private static Cause cause(Phonenumber.PhoneNumber parsed, String digits, String region) {
        ValidationResult length = PLANS.isPossibleNumberWithReason(parsed);
        if (length == ValidationResult.TOO_SHORT) {
            return Cause.SHORT;
        }
        boolean mayBeLocal =
                length == ValidationResult.IS_POSSIBLE
                        || length == ValidationResult.IS_POSSIBLE_LOCAL_ONLY;
        String national = PLANS.getNationalSignificantNumber(parsed);
        if (!mayBeLocal || !isOfSomeArea(national, region)) {
            return Cause.INVALID;
        }
        return national.equals(digits) ? Cause.NO_AREA_CODE : Cause.SHORT;
    }

    /** The length alone does not tell: in no area is there a number 000-0000. */
    private static boolean isOfSomeArea(String digits, String region) {
        Phonenumber.PhoneNumber example =
                PLANS.getExampleNumberForType(region, PhoneNumberType.FIXED_LINE);
        if (example == null) {
            return false;
        }
        String national = PLANS.getNationalSignificantNumber(example);
        int missing = national.length() - digits.length();
        return missing > 0
                && NumberingPlans.exact(
                                example.getCountryCode() + national.substring(0, missing) + digits)
                        .isPresent();
    }
}
