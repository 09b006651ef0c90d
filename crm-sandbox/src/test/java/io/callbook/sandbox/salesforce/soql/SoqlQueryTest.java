package io.callbook.sandbox.salesforce.soql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callbook.sandbox.TestOrg;
import io.callbook.sandbox.salesforce.store.SObjectRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoqlQueryTest {
    private static final TestOrg ORG = org();

    private static TestOrg org() {
        TestOrg org = TestOrg.empty();
        SObjectRecord acme = org.create("Account", "Name", "Acme 100%", "AnnualRevenue", 1.5e6);
        SObjectRecord beta = org.create("Account", "Name", "Beta's \\ Sons", "ParentId", acme.id());
        org.at("2025-06-01T12:00:10Z");
        org.create(
                "Contact",
                "LastName",
                "a",
                "Phone",
                "1",
                "AccountId",
                acme.id(),
                "DoNotCall",
                true);
        org.create(
                "Contact",
                "LastName",
                "B",
                "Phone",
                "22",
                "AccountId",
                beta.id(),
                "DoNotCall",
                false);
        org.create(
                "Contact",
                "LastName",
                "c",
                "Birthdate",
                LocalDate.parse("1990-02-03"),
                "DoNotCall",
                false);
        org.at("2025-06-01T12:00:20Z");
        org.create(
                "Contact",
                "LastName",
                "D_d",
                "Birthdate",
                LocalDate.parse("1980-02-03"),
                "DoNotCall",
                false);
        org.delete(org.create("Contact", "LastName", "gone", "DoNotCall", false));
        return org;
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "LastName = 'A'                              | a",
                "LastName != 'a'                             | B,c,D_d",
                "LastName <> 'a' AND LastName <> 'C'         | B,D_d",
                "LastName > 'b'                              | c,D_d",
                "LastName >= 'b'                             | B,c,D_d",
                "LastName IN ('A', 'd_d', 'x')               | a,D_d",
                "LastName NOT IN ('A', 'd_d')                | B,c",
                "LastName LIKE '_'                           | a,B,c",
                "LastName LIKE '%\\_%'                       | D_d",
                "lastname like 'D%'                          | D_d",
                "Phone = null                                | c,D_d",
                "Phone != NULL                               | a,B",
                "Phone != '1'                                | B,c,D_d",
                "Phone NOT IN ('1')                          | B,c,D_d",
                "Phone IN ('1', null)                        | a,c,D_d",
                "NOT Phone LIKE '2%'                         | a,c,D_d",
                "Phone < '9'                                 | a,B",
                "DoNotCall = true                            | a",
                "DoNotCall = FALSE AND Phone = '22'          | B",
                "Birthdate >= 1990-02-03                     | c",
                "Birthdate < 1990-02-03                      | D_d",
                "(Phone = '1' OR Phone = '22') AND NOT (LastName = 'b') | a",
                "Account.Name = 'ACME 100%'                  | a",
                "Account.Name LIKE '%100\\%'                 | a",
                "Account.Name = 'Beta\\'s \\\\ Sons'         | B",
                "Account.Name = 'B\\u0065ta\\'s \\\\ Sons'   | B",
                "Account.Name = null                         | c,D_d",
                "Account.Parent.Name = 'Acme 100%'           | B",
                "Account.AnnualRevenue > 1.4e0               | ERROR",
                "Account.AnnualRevenue > 1499999.5           | a",
                "Account.AnnualRevenue = 1500000             | a",
                "SystemModstamp >= 2025-06-01T12:00:20Z      | D_d",
                "SystemModstamp < 2025-06-01T14:00:20+02:00  | a,B,c",
                "SystemModstamp = 2025-06-01T12:00:20.000+0000 | D_d",
                "SystemModstamp > 2025-06-01T12:00:10Z AND SystemModstamp <"
                        + " 2025-06-01T12:00:20.000Z | B,c",
                "CreatedDate > 2025-06-01T12:00:15Z          | D_d",
                "IsDeleted = true                            | -",
            })
    void conditionsSelect(String where, String names) {
        if (names.equals("ERROR")) {
            assertThatThrownBy(() -> names(where)).isInstanceOf(SoqlException.class);
            return;
        }
        assertThat(names(where)).isEqualTo(names.equals("-") ? "" : names);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ORDER BY LastName                              | a,B,c,D_d",
                "ORDER BY LastName DESC                         | D_d,c,B,a",
                "ORDER BY Phone, LastName DESC                  | D_d,c,a,B",
                "ORDER BY Phone NULLS LAST, LastName            | a,B,c,D_d",
                "ORDER BY Phone DESC NULLS LAST, LastName ASC   | B,a,c,D_d",
                "ORDER BY Account.Name DESC NULLS LAST LIMIT 2  | B,a",
                "ORDER BY Birthdate NULLS LAST LIMIT 1          | D_d",
                "ORDER BY SystemModstamp, Id LIMIT 2 OFFSET 1   | B,c",
                "ORDER BY SystemModstamp DESC LIMIT 1           | D_d",
                "ORDER BY Id DESC LIMIT 1                       | D_d",
                "ORDER BY Id OFFSET 3                           | D_d",
                "LIMIT 0                                        | -",
            })
    void resultsAreOrderedAndCut(String clauses, String names) {
        assertThat(run("SELECT Id, LastName FROM Contact " + clauses, false))
                .isEqualTo(names.equals("-") ? "" : names);
    }

    @Test
    void deletedRecordsAppearOnlyWhereTheyAreAskedFor() {
        assertThat(run("SELECT Id FROM Contact", true)).isEqualTo("a,B,c,D_d,gone");
        assertThat(run("SELECT Id FROM Contact WHERE IsDeleted = TRUE", true)).isEqualTo("gone");
        assertThat(run("SELECT Id FROM Contact WHERE IsDeleted = TRUE", false)).isEmpty();
    }

    @Test
    void idsAreFoundInShortLongAndCaselessForm() {
        String id = first().id();

        assertThat(names("Id = '" + id + "'")).isEqualTo("a");
        assertThat(names("Id = '" + id.substring(0, 15) + "'")).isEqualTo("a");
        assertThat(names("Id IN ('" + id.toLowerCase(java.util.Locale.ROOT) + "')")).isEqualTo("a");
        assertThat(names("Id > '" + id + "'")).isEqualTo("B,c,D_d");
    }

    @Test
    void countsAreNumbersOnly() {
        assertThat(result("SELECT COUNT() FROM Contact", false))
                .isEqualTo(new QueryResult.Count(4));
        assertThat(result("select count() from Contact limit 3", false))
                .isEqualTo(new QueryResult.Count(3));
        assertThat(result("SELECT COUNT(Phone), COUNT(Id) ids FROM Contact", false))
                .isEqualTo(new QueryResult.Aggregate(java.util.Map.of("expr0", 2, "ids", 4)));
    }

    @Test
    void aliasesAndTheObjectsOwnNameMayStandBeforeFields() {
        assertThat(run("SELECT c.Id, c.Account.Name FROM Contact c WHERE c.Phone = '1'", false))
                .isEqualTo("a");
        assertThat(run("SELECT Contact.Id FROM Contact WHERE Contact.Phone = '1'", false))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SELECT",
                "SELECT FROM Contact",
                "SELECT Id Contact",
                "SELECT Id FROM Contact WHERE",
                "SELECT Id FROM Contact WHERE Phone = ",
                "SELECT Id FROM Contact WHERE Phone = '1",
                "SELECT Id FROM Contact WHERE Phone = \"1\"",
                "SELECT Id FROM Contact WHERE Phone == '1'",
                "SELECT Id FROM Contact WHERE Phone = '1' AND Phone = '2' OR Phone = '3'",
                "SELECT Id FROM Contact WHERE (Phone = '1'",
                "SELECT Id FROM Contact WHERE Phone IN ()",
                "SELECT Id FROM Contact WHERE Phone = 'a\\qb'",
                "SELECT Id FROM Contact WHERE Birthdate = 2025-02-30",
                "SELECT Id FROM Contact LIMIT",
                "SELECT Id FROM Contact LIMIT -1",
                "SELECT Id FROM Contact LIMIT 5 5",
                "SELECT Id FROM Contact ORDER Phone",
                "SELECT Id FROM Contact ORDER BY Description",
                "SELECT COUNT(), Id FROM Contact",
                "SELECT LeadSource, COUNT(Id) FROM Contact GROUP BY LeadSource",
                "SELECT Id FROM Contact; DELETE",
            })
    void whatIsNoQueryIsMalformed(String query) {
        assertThat(codeOf(query)).isEqualTo(SoqlException.Code.MALFORMED_QUERY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT Nope FROM Contact                               | INVALID_FIELD",
                "SELECT Id, id FROM Contact                             | INVALID_FIELD",
                "SELECT Account.Nope FROM Contact                       | INVALID_FIELD",
                "SELECT Nope.Name FROM Contact                          | INVALID_FIELD",
                "SELECT ConvertedOpportunity.Name FROM Lead             | INVALID_FIELD",
                "SELECT Id FROM Contact WHERE Description = 'x'         | INVALID_FIELD",
                "SELECT Id FROM Contact WHERE MailingAddress = 'x'      | INVALID_FIELD",
                "SELECT Id FROM Contact WHERE Phone = 1                 | INVALID_FIELD",
                "SELECT Id FROM Contact WHERE DoNotCall = 'true'        | INVALID_FIELD",
                "SELECT Id FROM Contact WHERE CreatedDate > 2025-01-01  | INVALID_FIELD",
                "SELECT Id FROM Contact WHERE CreatedDate > '2025-01-01T00:00:00Z' | INVALID_FIELD",
                "SELECT Id FROM Contact WHERE Birthdate > 2025-01-01T00:00:00Z | INVALID_FIELD",
                "SELECT Id FROM Contacts                                | INVALID_TYPE",
                "SELECT Id FROM Contact WHERE Id = 'nope'               |"
                        + " INVALID_QUERY_FILTER_OPERATOR",
                "SELECT Id FROM Contact WHERE Birthdate LIKE '19%'      |"
                        + " INVALID_QUERY_FILTER_OPERATOR",
                "SELECT Id FROM Contact WHERE DoNotCall LIKE true       |"
                        + " INVALID_QUERY_FILTER_OPERATOR",
                "SELECT Id FROM Contact OFFSET 2001                     |"
                        + " NUMBER_OUTSIDE_VALID_RANGE",
            })
    void mistakesHaveTheirCodes(String query, SoqlException.Code code) {
        assertThat(codeOf(query)).isEqualTo(code);
    }

    @Test
    void aRefusalPointsAtThePlace() {
        assertThatThrownBy(
                        () -> SoqlQuery.compile(TestOrg.schema(), "SELECT Id, Nope FROM Contact"))
                .hasMessageContaining("ERROR at Row:1:Column:12\nNo such column 'Nope'");
    }

    @Test
    void aResultStandsStillWhileRecordsChange() {
        TestOrg org = TestOrg.empty();
        SObjectRecord account = org.create("Account", "Name", "before");
        SObjectRecord contact = org.create("Contact", "LastName", "x", "AccountId", account.id());
        SoqlQuery query =
                SoqlQuery.compile(TestOrg.schema(), "SELECT Name, Account.Name FROM Contact");
        Row row = rows(org.store().read(reader -> query.run(reader, false))).getFirst();

        org.update(account, "Name", "after");
        org.delete(contact);

        assertThat(row.record().get("Name")).isEqualTo("x");
        assertThat(row.parents().getFirst().record().get("Name")).isEqualTo("before");
    }

    private static SObjectRecord first() {
        return rows(result("SELECT Id FROM Contact LIMIT 1", false)).getFirst().record();
    }

    private static SoqlException.Code codeOf(String query) {
        try {
            SoqlQuery.compile(TestOrg.schema(), query);
        } catch (SoqlException refused) {
            return refused.code();
        }
        throw new AssertionError("not refused: " + query);
    }

    private static String names(String where) {
        return run("SELECT Id FROM Contact WHERE " + where, false);
    }

    private static String run(String query, boolean includeDeleted) {
        return rows(result(query, includeDeleted)).stream()
                .map(row -> row.record().text("LastName"))
                .collect(Collectors.joining(","));
    }

    private static QueryResult result(String query, boolean includeDeleted) {
        SoqlQuery compiled = SoqlQuery.compile(TestOrg.schema(), query);
        return ORG.store().read(reader -> compiled.run(reader, includeDeleted));
    }

    private static List<Row> rows(QueryResult result) {
        return ((QueryResult.Rows) result).rows();
    }
}
