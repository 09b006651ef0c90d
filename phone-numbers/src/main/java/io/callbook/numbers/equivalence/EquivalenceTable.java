package io.callbook.numbers.equivalence;

import io.callbook.numbers.equivalence.EquivalenceLine.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The equivalences of the data file, ready to be applied to keys. Immutable. */
public final class EquivalenceTable {
    private static final String DATA = "equivalences.txt";

    /** Rewritings may follow one another, as in +39 549 … to +39 0549 … to +378 0549 …. */
    private static final int LONGEST_CHAIN = 3;

    private static final EquivalenceTable STANDARD = new EquivalenceTable(standardLines());

    private final RewritingIndex forward;
    private final RewritingIndex backward;
    private final RewritingIndex mending;

    EquivalenceTable(List<EquivalenceLine> lines) {
        this.forward = index(lines, EquivalenceLine::forward);
        this.backward = index(lines, EquivalenceLine::backward);
        this.mending =
                index(
                        lines.stream().filter(line -> line.kind() == Kind.MISSPELT).toList(),
                        EquivalenceLine::forward);
    }

    /** The table that comes with Callbook. */
    public static EquivalenceTable standard() {
        return STANDARD;
    }

    /** The one key that stands for all equivalent ones. */
    public long canonical(long key) {
        return rewritten(forward, key);
    }

    /** The key that was meant, if this one is never a number but a known misspelling of one. */
    public long mended(long key) {
        return rewritten(mending, key);
    }

    /** All equivalent keys: this one, then the canonical one, then the others. */
    public List<Long> forms(long key) {
        Set<Long> forms = new LinkedHashSet<>();
        forms.add(key);
        long canonical = canonical(key);
        addWritten(canonical, canonical, forms, LONGEST_CHAIN);
        return List.copyOf(forms);
    }

    private void addWritten(long form, long canonical, Set<Long> forms, int depth) {
        forms.add(form);
        if (depth == 0) {
            return;
        }
        for (Rewriting rewriting : backward.findAll(form)) {
            long written = rewriting.apply(form);
            if (canonical(written) == canonical) {
                addWritten(written, canonical, forms, depth - 1);
            }
        }
    }

    private static long rewritten(RewritingIndex index, long key) {
        long result = key;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            @Nullable Rewriting rewriting = index.find(result);
            if (rewriting == null) {
                return result;
            }
            result = rewriting.apply(result);
        }
        return result;
    }

    private static RewritingIndex index(
            List<EquivalenceLine> lines, Function<EquivalenceLine, List<Rewriting>> direction) {
        return new RewritingIndex(lines.stream().map(direction).flatMap(List::stream).toList());
    }

    /** The data, without comments and empty lines. */
    static List<EquivalenceLine> standardLines() {
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        EquivalenceTable.class.getResourceAsStream(DATA), DATA),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(EquivalenceLine::parse)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
