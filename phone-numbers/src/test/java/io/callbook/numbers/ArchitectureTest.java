package io.callbook.numbers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.callbook.numbers", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule readsWithTheJdkAndLibphonenumberOnly =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.callbook.numbers..",
                            "java.io..",
                            "java.lang..",
                            "java.nio..",
                            "java.text..",
                            "java.util..",
                            "com.google.i18n.phonenumbers..",
                            "org.jspecify.annotations..");

    @ArchTest
    static final ArchRule onlyThePlansKnowTheLibrary =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("NumberingPlans")
                    .and()
                    .doNotHaveSimpleName("ShortNumbers")
                    .and()
                    .doNotHaveSimpleName("IncompleteNumbers")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.google.i18n.phonenumbers..");

    @ArchTest
    static final ArchRule publicTypesAreTheFewThatOthersNeed =
            classes()
                    .that()
                    .arePublic()
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .haveNameMatching(
                            ".*\\.(PhoneNumberReader|NumberReading|PhoneNumber|RegionChain|RegionRule"
                                + "|DigitForms|Equivalences|TailKey|EquivalenceTable|Decimal)");
}
