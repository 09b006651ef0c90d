package io.callbook.matching.index;

import io.callbook.numbers.Equivalences;
import io.callbook.numbers.PhoneNumber;
import java.util.List;

/** Which of a number's nationally equivalent forms a number is (MAT-9). */
final class NumberForm {
    private NumberForm() {}

    /**
     * The place of a number among the forms of its canonical one, which is form 0.
     *
     * @param key of the number
     * @param canonical of the same number
     */
    static int of(long key, long canonical) {
        if (key == canonical) {
            return 0;
        }
        List<PhoneNumber> forms = Equivalences.forms(new PhoneNumber(canonical));
        for (int form = 1; form < forms.size(); form++) {
            if (forms.get(form).key() == key) {
                return form;
            }
        }
        return forms.size();
    }
}
