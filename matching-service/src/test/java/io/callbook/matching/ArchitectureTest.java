package io.callbook.matching;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.callbook.matching", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] GENERATED = {
        "io.callbook.connectors.v1..",
        "io.callbook.contacts.v1..",
        "io.callbook.matching.v1..",
        "io.callbook.types.v1.."
    };

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_DEPEND_ON_EACH_OTHER_IN_CIRCLES =
            slices().matching("io.callbook.matching.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SETTINGS_AND_ORGANIZATIONS_SEE_ONLY_THE_JDK_AND_NUMBERS =
            classes()
                    .that()
                    .resideInAPackage("io.callbook.matching.account..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.callbook.matching.account..",
                            "io.callbook.numbers..",
                            "java..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule THE_INDEX_SEES_ONLY_THE_JDK_AND_THEM =
            classes()
                    .that()
                    .resideInAPackage("io.callbook.matching.index..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "io.callbook.matching.index..",
                            "io.callbook.matching.account..",
                            "io.callbook.numbers..",
                            "java..",
                            "org.jspecify..");

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE =
            noClasses()
                    .that()
                    .haveNameMatching(
                            ".*\\.(CallerDecision|CallerAnswer|Choice|Reasons|Freshness|ResolvedCaller|StoredNumber)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.quarkus..",
                            "io.smallrye..",
                            "io.vertx..",
                            "io.grpc..",
                            "com.google.protobuf..",
                            "jakarta..");

    @ArchTest
    static final ArchRule WHAT_KEEPS_ENTRIES_ON_THE_DISK_KNOWS_NOTHING_OF_THEM =
            classes()
                    .that()
                    .resideInAPackage("io.callbook.matching.disk..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "io.callbook.matching.disk..");

    /** What only hands messages on between two services has no words of its own for them. */
    @ArchTest
    static final ArchRule GENERATED_TYPES_STAY_AT_THE_EDGES =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(GENERATED)
                    .and()
                    .haveNameNotMatching(".*(GrpcService|Resource|Proto|Client)(\\$.*|_.*)?")
                    .and()
                    .haveNameNotMatching(
                            ".*\\.(caller\\.(Callers|Calls|CallerIdentification|Explanation"
                                + "|DeferredCreation)|call\\.(CallLog|CallQueue|CallDelivery|RecentCalls)"
                                + "|deferred\\.DeferredContacts"
                                + "|lookup\\.(LiveSearch|RecordFetch))(\\$.*|_.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(GENERATED);
}
