package io.callbook.sandbox;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of style that a compiler does not check. */
@AnalyzeClasses(packages = "io.callbook.sandbox", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.callbook.sandbox.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreKnowsNoFramework =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..salesforce.schema",
                            "..salesforce.store",
                            "..salesforce.soql",
                            "..salesforce.lifecycle",
                            "..sandbox.seed",
                            "..sandbox.journal")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..", "io.smallrye..");

    @ArchTest
    static final ArchRule onlyWiringSeesTheConfiguration =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..sandbox.platform")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..sandbox.platform");
}
