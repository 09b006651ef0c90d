package io.callbook.system;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The processes that {@code ./callbook status} shows. */
final class Processes {
    private Processes() {}

    /** The columns of one process; the pid is the second. */
    static List<String> line(RunningSystem system, String process) {
        return line(system.run("status").output(), process);
    }

    static long pid(RunningSystem system, String process) {
        String status = system.run("status").output();
        String pid = line(status, process).get(1);
        if (pid.equals("-")) {
            throw new AssertionError(process + " does not run:\n" + status);
        }
        return Long.parseLong(pid);
    }

    private static List<String> line(String status, String process) {
        return status.lines()
                .map(line -> List.of(line.split(" {2,}")))
                .filter(columns -> columns.getFirst().equals(process))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + process + " in:\n" + status));
    }

    /** What {@code kill -9} does, and waits until the process is no more. */
    static void kill(RunningSystem system, String process) {
        ProcessHandle handle = ProcessHandle.of(pid(system, process)).orElseThrow();
        assertIsKilled(handle);
        try {
            handle.onExit().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError(process + " does not end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static void assertIsKilled(ProcessHandle handle) {
        if (!handle.destroyForcibly()) {
            throw new AssertionError("cannot kill " + handle.pid());
        }
    }
}
