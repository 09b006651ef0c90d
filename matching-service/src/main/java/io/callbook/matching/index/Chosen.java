package io.callbook.matching.index;

/**
 * Whom a question is answered with, and how well they fit; pure.
 *
 * @param fit of all alike
 * @param equivalent whether they have another form of the number (MAT-9)
 * @param contacts nobody, if nobody fits
 */
record Chosen(Fit fit, boolean equivalent, Selection contacts) {
    /** MAT-11: those with the extension first, then the base number's, then whoever is there. */
    static Chosen of(Members members, long extension, int form) {
        if (extension == ExtensionCode.NONE) {
            return any(Fit.EXACT, members, form);
        }
        Chosen extended = with(extension, Fit.EXTENSION, members, form);
        if (!extended.contacts.isEmpty()) {
            return extended;
        }
        Chosen base = with(ExtensionCode.NONE, Fit.BASE_NUMBER, members, form);
        return base.contacts.isEmpty() ? any(Fit.OTHER_EXTENSION, members, form) : base;
    }

    /** MAT-9: the form that was asked for before its equivalents. */
    private static Chosen with(long extension, Fit fit, Members members, int form) {
        Selection same = Selection.inForm(members, form, extension);
        return same.isEmpty()
                ? new Chosen(fit, true, Selection.all(members, extension))
                : new Chosen(fit, false, same);
    }

    private static Chosen any(Fit fit, Members members, int form) {
        Selection same = Selection.inForm(members, form);
        return same.isEmpty()
                ? new Chosen(fit, true, Selection.all(members))
                : new Chosen(fit, false, same);
    }
}
