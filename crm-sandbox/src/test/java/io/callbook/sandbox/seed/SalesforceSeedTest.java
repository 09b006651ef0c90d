package io.callbook.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.callbook.sandbox.TestOrg;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SalesforceSeedTest {
    private static final List<SObjectRecord> RECORDS =
            SalesforceSeed.records(TestOrg.schema(), 0).toList();

    @Test
    void membersOfCongressAreContactsAndTheirOfficesLeads() {
        Map<String, Long> counts =
                RECORDS.stream()
                        .collect(
                                Collectors.groupingBy(
                                        record -> record.type().name(), Collectors.counting()));

        assertThat(counts)
                .isEqualTo(Map.of("Account", 56L, "Contact", 537L, "Lead", 1312L, "User", 2L));
        assertThat(RECORDS).extracting(SObjectRecord::id).doesNotHaveDuplicates();
    }

    @Test
    void aContactHasWhatItsRowSays() {
        SObjectRecord cantwell = named("Contact", "Maria Cantwell");

        assertThat(cantwell.get("Phone")).isEqualTo("202-224-3441");
        assertThat(cantwell.get("OtherPhone")).isEqualTo("425-303-0114");
        assertThat(cantwell.get("Fax")).isNull();
        assertThat(cantwell.get("Birthdate")).isEqualTo(LocalDate.parse("1958-10-13"));
        assertThat(cantwell.get("MailingStreet")).isEqualTo("511 Hart Senate Office Building");
        assertThat(cantwell.get("MailingPostalCode")).isEqualTo("20510");
        assertThat(cantwell.get("MailingCountry")).isEqualTo("US");
        assertThat(cantwell.get("Bioguide_ID__c")).isEqualTo("C000127");
        assertThat(cantwell.get("AccountId")).isEqualTo(named("Account", "WA delegation").id());
    }

    @Test
    void theFullNameIsKeptAsItsSourceHasIt() {
        assertThat(named("Contact", "Jack Reed").get("FirstName")).isEqualTo("John");
    }

    @Test
    void eachStartMakesTheSameRecords() {
        List<SObjectRecord> again = SalesforceSeed.records(TestOrg.schema(), 0).toList();

        assertThat(again).extracting(SObjectRecord::id).isEqualTo(ids());
        assertThat(again).extracting(SObjectRecord::systemModstampMillis).isEqualTo(stamps());
    }

    @Test
    void generatedContactsHaveDifferentIdsStampsAndNumbersOfNobody() {
        List<SObjectRecord> generated =
                SalesforceSeed.records(TestOrg.schema(), 50_000).skip(RECORDS.size()).toList();

        assertThat(generated).hasSize(50_000);
        assertThat(distinct(generated, "Id")).hasSize(50_000);
        assertThat(distinct(generated, "Phone")).hasSize(50_000);
        assertThat(distinct(generated, "SystemModstamp")).hasSize(50_000);
    }

    @Test
    void numbersStayDifferentByTheMillionAndInExchangesWithoutSubscribers() {
        Pattern nobody = Pattern.compile("1?[2-9]\\d\\d(555|958|959|950)\\d{4}");
        Set<Long> numbers = new HashSet<>();
        IntStream.range(0, 2_000_000).forEach(index -> numbers.add(number(index)));

        assertThat(numbers).hasSize(2_000_000);
        assertThat(numbers).allMatch(number -> nobody.matcher("" + number).matches());
        assertThat(GeneratedNumber.of(0)).isEqualTo("(201) 555-0100");
    }

    private static long number(int index) {
        String digits = GeneratedNumber.of(index).replaceAll("\\D", "");
        return Long.parseLong(digits.length() == 11 ? digits.substring(1) : digits);
    }

    private static Set<Object> distinct(List<SObjectRecord> records, String fieldName) {
        return records.stream().map(record -> record.text(fieldName)).collect(Collectors.toSet());
    }

    private static SObjectRecord named(String typeName, String name) {
        return RECORDS.stream()
                .filter(record -> record.type().name().equals(typeName))
                .filter(record -> name.equals(record.get("Name")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids() {
        return RECORDS.stream().map(SObjectRecord::id).toList();
    }

    private static List<Long> stamps() {
        return RECORDS.stream().map(SObjectRecord::systemModstampMillis).toList();
    }
}
