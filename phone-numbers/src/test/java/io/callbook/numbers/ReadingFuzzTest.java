package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import io.callbook.numbers.NumberReading.Dialable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** More inputs: {@code mvn test -Dtest=ReadingFuzzTest -Dcallbook.test.fuzz=10000000}. */
class ReadingFuzzTest {
    private static final int INPUTS = Integer.getInteger("callbook.test.fuzz", 100_000);
    private static final int LONGEST = 60;

    /** One input of so many is also read for all its numbers. */
    private static final int READ_WHOLLY = 8;

    /** Of processor time, so that a busy machine does no harm; 1 ms is usual for the worst. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final Duration SLOWEST = Duration.ofSeconds(2);

    private static final String LIKELY = "0123456789+()-./ ,;#*xXeE:@<>%\"'~=?\n\u0660\uff11\u00a0";
    private static final List<String> PIECES =
            List.of(
                    "+1202224",
                    "3441",
                    "0049",
                    "011",
                    "8~10",
                    "tel:",
                    "sip:",
                    ";ext=",
                    "@host",
                    "(0)",
                    " / ",
                    " ext. ",
                    "Tel. ",
                    "FLOWERS",
                    "9am",
                    ";phone-context=+",
                    "%2B",
                    "<",
                    ">",
                    " or ",
                    "anonymous",
                    "0xx",
                    "+5511",
                    "+521",
                    "+3906",
                    "24/7",
                    "W: ");
    private static final List<String> REGIONS =
            PhoneNumberReader.supportedRegions().stream().sorted().toList();

    private final PhoneNumberReader reader = new PhoneNumberReader();
    private final Random random = new Random(20_261_121);

    @Test
    @DisplayName("MAT-8: no input makes the reader throw, hang or contradict itself")
    void noInputMakesTheReaderThrowHangOrContradictItself() {
        for (int i = 0; i < INPUTS; i++) {
            String text =
                    switch (i % 4) {
                        case 0 -> bytes();
                        case 1 -> anyCharacters();
                        case 2 -> likelyCharacters();
                        default -> pieces();
                    };
            RegionChain regions = RegionChain.none().then(region(), RegionRule.ACCOUNT_DEFAULT);
            if (random.nextInt(READ_WHOLLY) == 0) {
                checkAll(text, regions);
            } else {
                check(text, regions);
            }
        }
    }

    @Test
    @DisplayName("MAT-8: long hostile texts are answered at once")
    void longHostileTextsAreAnsweredAtOnce() {
        RegionChain regions = Readings.chain("US");
        for (String piece :
                List.of("1", "1 ", "(", "1(", "+", "1/", "a1", "%2", "<", "1)", ";ext=")) {
            checkAll(piece.repeat(199 / piece.length()), regions);
            checkAll("sip:" + piece.repeat(1_990 / piece.length()), regions);
            checkAll("tel:" + piece.repeat(1_990 / piece.length()), regions);
            checkAll(piece.repeat(100_000), regions);
        }
    }

    private void check(String text, RegionChain regions) {
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            reader.read(text, regions);
        } catch (RuntimeException thrown) {
            fail("Threw for " + escaped(text), thrown);
        }
        if (CLOCK.getCurrentThreadCpuTime() - start > SLOWEST.toNanos()) {
            fail("Slow for " + escaped(text));
        }
    }

    private void checkAll(String text, RegionChain regions) {
        check(text, regions);
        try {
            List<NumberReading> all = reader.readAll(text, regions);
            assertThat(all.getFirst()).isEqualTo(reader.read(text, regions));
            assertThat(all.size() == 1 || all.stream().allMatch(Dialable.class::isInstance))
                    .isTrue();
        } catch (RuntimeException thrown) {
            fail("Threw for " + escaped(text), thrown);
        }
    }

    private String bytes() {
        byte[] bytes = new byte[random.nextInt(LONGEST)];
        random.nextBytes(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String anyCharacters() {
        return random.ints(random.nextInt(LONGEST), 0, Character.MAX_VALUE + 1)
                .mapToObj(unit -> String.valueOf((char) unit))
                .collect(Collectors.joining());
    }

    private String likelyCharacters() {
        return random.ints(random.nextInt(LONGEST), 0, LIKELY.length())
                .mapToObj(LIKELY::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private String pieces() {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(_ ->
                        random.nextInt(3) == 0
                                ? Integer.toString(random.nextInt(100_000))
                                : PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    private String region() {
        return REGIONS.get(random.nextInt(REGIONS.size()));
    }

    private static String escaped(String text) {
        return text.chars().limit(200).mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }
}
