package io.callbook.system;

import java.util.concurrent.atomic.AtomicInteger;

/** Numbers that could be dialled and that nobody in the sandbox has. */
final class NewNumbers {
    /** Area code 228 (Mississippi), an exchange without any congressional office. */
    private static final int FIRST = 896_1000;

    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private NewNumbers() {}

    /** In E.164. */
    static String next() {
        return "+1228" + NEXT.getAndIncrement();
    }
}
