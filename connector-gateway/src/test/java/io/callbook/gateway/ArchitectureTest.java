package io.callbook.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.callbook.access.rest.Requires;
import jakarta.ws.rs.Path;

@AnalyzeClasses(
        packages = "io.callbook.gateway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_ROUND_IN_CIRCLES =
            slices().matching("io.callbook.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DECISIONS_SEE_NO_INPUT_OUTPUT_AND_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .resideInAnyPackage("..gateway.plan..", "..gateway.spi..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..",
                            "jakarta..",
                            "io.quarkus..",
                            "io.vertx..",
                            "io.smallrye..",
                            "com.google.protobuf..",
                            "com.fasterxml..",
                            "org.jdbi..");

    @ArchTest
    static final ArchRule DECISIONS_REACH_NOTHING_OUTSIDE =
            noClasses()
                    .that()
                    .resideInAPackage("..gateway.plan..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.io..", "java.net..", "java.nio..");

    @ArchTest
    static final ArchRule DECISIONS_KNOW_NO_OTHER_FEATURE =
            noClasses()
                    .that()
                    .resideInAPackage("..gateway.plan..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..gateway.apply..",
                            "..gateway.capture..",
                            "..gateway.ledger..",
                            "..gateway.replica..",
                            "..gateway.run..",
                            "..gateway.sync..");

    @ArchTest
    static final ArchRule A_VENDOR_SEES_THE_SPI_ONLY =
            noClasses()
                    .that()
                    .resideInAnyPackage("..gateway.salesforce..", "..gateway.csv..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..gateway.apply..",
                            "..gateway.capture..",
                            "..gateway.connection..",
                            "..gateway.imports..",
                            "..gateway.ledger..",
                            "..gateway.lookup..",
                            "..gateway.plan..",
                            "..gateway.replica..",
                            "..gateway.run..",
                            "..gateway.store..",
                            "..gateway.sync..");

    @ArchTest
    static final ArchRule THE_ENGINE_SEES_NO_VENDOR =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..gateway.apply..",
                            "..gateway.capture..",
                            "..gateway.ledger..",
                            "..gateway.lookup..",
                            "..gateway.plan..",
                            "..gateway.replica..",
                            "..gateway.run..",
                            "..gateway.sync..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..gateway.salesforce..", "..gateway.csv..");

    @ArchTest
    static final ArchRule MESSAGES_STOP_AT_THE_EDGE =
            noClasses()
                    .that()
                    .haveNameNotMatching(".*(Client|Proto|GrpcService)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.callbook.connectors.v1..",
                            "io.callbook.contacts.v1..",
                            "io.callbook.types.v1..");

    @ArchTest
    static final ArchRule RESOURCES_SAY_WHO_MAY_USE_THEM =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(Requires.class);
}
