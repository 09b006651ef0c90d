package io.callbook.contacts.platform;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** Brings a call back to its own context after work elsewhere: sessions live only there. */
public final class CallContext {
    private CallContext() {}

    /** Runs commands where the caller is now. */
    public static Executor capture() {
        Context context = Vertx.currentContext();
        if (context == null) {
            return Runnable::run;
        }
        return command -> {
            if (Vertx.currentContext() == context && Context.isOnEventLoopThread()) {
                command.run();
            } else {
                context.runOnContext(ignored -> command.run());
            }
        };
    }
}
