package io.callbook.numbers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.callbook.numbers.NumberReading.Dialable;
import io.callbook.numbers.NumberReading.Unusable;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class ReadingPropertiesTest {
    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
    private final PhoneNumberReader reader = new PhoneNumberReader();

    @Property(seed = "20261")
    @Label("MAT-13: any text gets an answer")
    void anyTextGetsAnAnswer(
            @ForAll @StringLength(max = 300) String text, @ForAll @From("regions") String region) {
        assertThat(reader.read(text, Readings.chain(region))).isNotNull();
    }

    @Property(seed = "20262")
    @Label("MAT-13: any text that looks like a number gets an answer")
    void anyTextThatLooksLikeANumberGetsAnAnswer(
            @ForAll @From("nearlyNumbers") String text, @ForAll @From("regions") String region) {
        assertThat(reader.read(text, Readings.chain(region))).isNotNull();
    }

    @Property(seed = "20263")
    @Label("MAT-8: what was read reads to itself")
    void whatWasReadReadsToItself(
            @ForAll @From("nearlyNumbers") String text, @ForAll @From("regions") String region) {
        if (reader.read(text, Readings.chain(region)) instanceof Dialable found) {
            assertThat(Readings.read(found.number().e164(), region))
                    .isEqualTo(found.number().e164());
            assertThat(found.extension()).matches("\\d{0,11}");
        }
    }

    @Property(seed = "20264")
    @Label("MAT-8: words around a number never make another one of it")
    void wordsAroundANumberNeverMakeAnotherOneOfIt(
            @ForAll @From("numbers") ExampleNumber example,
            @ForAll @From("before") String before,
            @ForAll @From("behind") String behind,
            @ForAll PhoneNumberFormat format) {
        String text = before + PLANS.format(example.number(), format) + behind;

        switch (reader.read(text, Readings.chain(example.region()))) {
            case Dialable found -> assertThat(found.number().e164()).isEqualTo(example.e164());
            case Unusable _ -> assertThat(example.digits()).hasSizeLessThan(10);
        }
    }

    @Property(seed = "20265")
    @Label("MAT-8: 00 and a number are that number in every region")
    void worldPrefixWorksInEveryRegion(
            @ForAll @From("numbers") ExampleNumber example,
            @ForAll @From("regions") String region) {
        assertThat(Readings.read("00" + example.digits(), region)).isEqualTo(example.e164());
        assertThat(Readings.read("00 " + spaced(example), region)).isEqualTo(example.e164());
    }

    @Property(seed = "20266")
    @Label("MAT-8: the first of all numbers is the one that is read alone")
    void firstOfAllNumbersIsTheOneThatIsReadAlone(
            @ForAll @From("nearlyNumbers") String text, @ForAll @From("regions") String region) {
        RegionChain chain = Readings.chain(region);

        assertThat(reader.readAll(text, chain).getFirst()).isEqualTo(reader.read(text, chain));
    }

    @Provide
    Arbitrary<String> regions() {
        return Arbitraries.of(PhoneNumberReader.supportedRegions());
    }

    @Provide
    Arbitrary<ExampleNumber> numbers() {
        Arbitrary<Integer> last = Arbitraries.integers().between(0, 9_999);
        return Combinators.combine(regions(), last).as(ExampleNumber::near);
    }

    @Provide
    Arbitrary<String> nearlyNumbers() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "+",
                        "00",
                        "011",
                        "1",
                        "44",
                        "49",
                        "0",
                        "(",
                        ")",
                        "(0)",
                        "-",
                        ".",
                        "/",
                        " ",
                        "x",
                        "ext",
                        "#",
                        ",",
                        ";",
                        "202",
                        "224",
                        "3441",
                        "20 7946 0000",
                        "tel:",
                        "sip:",
                        "@host",
                        "<",
                        ">",
                        "%",
                        "%2B",
                        "%zz",
                        ";ext=",
                        ";phone-context=",
                        "Tel. ",
                        "FLOWERS",
                        "\u200e",
                        "\u00a0",
                        "\ud83d",
                        "９",
                        "٣",
                        "9am",
                        "\n",
                        "anonymous",
                        "*67",
                        "?",
                        ":",
                        "=",
                        "5678",
                        "[",
                        "^",
                        "\\",
                        "$1",
                        "{",
                        "~");
        return pieces.list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of(
                List.of(
                        "",
                        "Tel. ",
                        "Tel.: ",
                        "tel:",
                        "Phone: ",
                        "Mobile ",
                        "Office phone ",
                        "T ",
                        "M:",
                        "home/",
                        "Call ",
                        "Direct line - ",
                        "☎ ",
                        "Büro: ",
                        "тел. ",
                        "電話:",
                        "Line 1: ",
                        "Rm. 12, ",
                        "24h hotline: ",
                        "2nd floor: ",
                        "[work] ",
                        "'",
                        "="));
    }

    @Provide
    Arbitrary<String> behind() {
        return Arbitraries.of(
                List.of(
                        "",
                        " office",
                        " (office)",
                        " home",
                        " mobile only",
                        ", ask for Bob",
                        ".",
                        " - John",
                        " after 5pm",
                        " 9am-5pm",
                        " (24/7)",
                        " (2nd floor)",
                        " Mo-Fr",
                        " 09:00-17:00",
                        "; call first",
                        " or e-mail bob@example.com",
                        " FAX",
                        " BUSINESS",
                        "\t",
                        " \u200f",
                        " /",
                        " ext",
                        " x",
                        " DO NOT CALL",
                        " AND"));
    }

    private static String spaced(ExampleNumber example) {
        return PLANS.format(example.number(), PhoneNumberFormat.INTERNATIONAL).substring(1);
    }
}
