package io.callbook.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "io.callbook.launcher",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("io.callbook.launcher.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule GENERATED_TYPES_STAY_AT_THE_EDGE =
            classes()
                    .that()
                    .haveNameNotMatching(".*(Client|Proto)(\\$.*)?")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages("io.callbook.contacts.v1", "io.callbook.matching.v1");

    @ArchTest
    static final ArchRule NO_FRAMEWORK_SLOWS_THE_START =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.quarkus..", "io.vertx..", "jakarta..");
}
