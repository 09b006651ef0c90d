package io.callbook.gateway.run;

import java.time.Duration;

/** How an execution ended and what comes next. */
public sealed interface RunResult {
    /** The run is over, well or not; the next one is due after some time. */
    record Finished(Duration untilNext) implements RunResult {}

    /** The run goes on after a while. */
    record TryAgain(Duration after) implements RunResult {}

    /** Nothing is to be executed until somebody asks. */
    record Idle() implements RunResult {}

    /** Another process works on the run, or it was paused. */
    record Superseded() implements RunResult {}
}
