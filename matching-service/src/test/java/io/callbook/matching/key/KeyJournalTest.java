package io.callbook.matching.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.matching.platform.JournalConfig;
import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyJournalTest {
    private static final byte[] OLD = {1};
    private static final byte[] NEW = {2, 3};

    @TempDir Path folder;

    @Test
    @DisplayName("ACC-4, MAT-16: a key that was good is known after a restart, as it was last")
    void keysSurviveARestart() throws IOException {
        KeyJournal before = open();
        before.keep("changed", OLD);
        before.keep("kept", OLD);
        before.keep("revoked", OLD);
        before.keep("changed", NEW);
        before.forget("revoked");
        before.forget("unheard of");
        assertThat(before.find("revoked")).isEmpty();
        before.close();

        KeyJournal after = open();

        assertThat(after.find("changed")).contains(NEW);
        assertThat(after.find("kept")).contains(OLD);
        assertThat(after.find("revoked")).isEmpty();
        assertThat(after.find("unheard of")).isEmpty();
        after.close();
    }

    private KeyJournal open() {
        return new KeyJournal(new OnlyFolder(folder));
    }

    private record OnlyFolder(Path folder) implements JournalConfig {
        @Override
        public MemorySize maxCalls() {
            return new MemorySize(BigInteger.ONE);
        }

        @Override
        public int maxPromises() {
            return 1;
        }
    }
}
