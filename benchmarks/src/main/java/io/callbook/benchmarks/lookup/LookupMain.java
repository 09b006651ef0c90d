package io.callbook.benchmarks.lookup;

/** The process that looks up; its first argument says how many contacts the index holds. */
final class LookupMain {
    private LookupMain() {}

    public static void main(String[] arguments) {
        int contacts = Integer.parseInt(arguments[0]);
        System.out.println(new LookupLoop(contacts).measure().line());
    }
}
