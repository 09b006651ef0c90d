package io.callbook.numbers;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Measures the processor time of a reading, by kind of input. No test: {@code mvn -pl phone-numbers
 * test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=io.callbook.numbers.ReadingSpeed}
 */
public final class ReadingSpeed {
    private static final int INPUTS = 4_096;
    private static final int ROUNDS = 12;
    private static final int WARM_UP_ROUNDS = 6;
    private static final int READINGS_A_ROUND = 50_000;

    private final PhoneNumberReader reader = new PhoneNumberReader();
    private final ThreadMXBean cpu = ManagementFactory.getThreadMXBean();
    private final Random random = new Random(1);
    private long sink;

    private ReadingSpeed() {}

    /** Prints a line for each kind of input. */
    public static void main(String[] arguments) {
        ReadingSpeed speed = new ReadingSpeed();
        speed.measure("E.164, seen before", 1, i -> "+1202224" + (1_000 + i));
        speed.measure(
                "E.164, never seen",
                40,
                i -> "+1" + (2_022_000_000L + speed.random.nextInt(7_999_999)));
        speed.measure("E.164, invalid", 1, i -> "+1311555" + (1_000 + i));
        speed.measure("national", 1, i -> "(202) 224-" + (1_000 + i));
        speed.measure("00 prefix", 1, i -> "001 202 224 " + (1_000 + i));
        speed.measure(
                "words and extension",
                1,
                i -> "Tel.: (202) 224-" + (1_000 + i) + " ext. 12 (office)");
        speed.measure(
                "sip", 1, i -> "\"Bob\" <sip:+1202224" + (1_000 + i) + "@example.com;user=phone>");
        speed.measure("anonymous", 1, i -> "anonymous");
        speed.measure("text", 1, i -> "please call the office about " + (char) ('a' + i % 26));
        System.out.println("checksum, so that nothing is left out: " + speed.sink);
    }

    private void measure(String kind, int sets, IntFunction<String> input) {
        String[] texts = new String[INPUTS * sets];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = input.apply(i % INPUTS);
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            double nanos = round(texts, round * READINGS_A_ROUND);
            best = round < WARM_UP_ROUNDS ? best : Math.min(best, nanos);
        }
        System.out.printf(Locale.ROOT, "%-22s %9.0f ns%n", kind, best);
    }

    private double round(String[] texts, int offset) {
        RegionChain regions = Readings.chain("US");
        long start = cpu.getCurrentThreadCpuTime();
        for (int i = 0; i < READINGS_A_ROUND; i++) {
            sink += reader.read(texts[(offset + i) % texts.length], regions).hashCode();
        }
        return (double) (cpu.getCurrentThreadCpuTime() - start) / READINGS_A_ROUND;
    }
}
