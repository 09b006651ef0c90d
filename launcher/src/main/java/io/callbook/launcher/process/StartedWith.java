package io.callbook.launcher.process;

import java.util.List;
import java.util.Optional;

/**
 * Finds a process by what it was started with. Nothing has to be written down, which could be lost
 * or damaged, or be a number that another process has by now. When a process was started would not
 * tell it from others: systems count that from their boot, and say something else of the same
 * process after their clock was set.
 *
 * @param arguments which no other process was started with; all of them
 */
record StartedWith(List<String> arguments) {
    StartedWith {
        arguments = List.copyOf(arguments);
    }

    /** The process, if it runs and is this user's, or if this user may see all. */
    Optional<ProcessHandle> find() {
        return ProcessHandle.allProcesses().filter(this::isIt).findFirst();
    }

    /** A process that has ended but is still in the system's table has no arguments any more. */
    private boolean isIt(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(List::of)
                .map(given -> given.containsAll(arguments))
                .orElse(false);
    }
}
