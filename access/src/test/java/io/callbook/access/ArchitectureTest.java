package io.callbook.access;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The package rules. */
@AnalyzeClasses(packages = "io.callbook.access", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("io.callbook.access.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule DECISIONS_ARE_PURE =
            classes()
                    .that()
                    .resideInAPackage("io.callbook.access")
                    .and(DescribedPredicate.not(nameMatching(".*\\.CurrentIdentity")))
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("java..", "org.jspecify..", "io.callbook.access");

    @ArchTest
    static final ArchRule TOKENS_KNOW_NO_TRANSPORT =
            noClasses()
                    .that()
                    .resideInAPackage("io.callbook.access.token")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("io.grpc..", "jakarta.ws.rs..", "com.google.protobuf..");

    @ArchTest
    static final ArchRule PROTOBUF_STOPS_AT_THE_EDGES =
            noClasses()
                    .that(DescribedPredicate.not(nameMatching(".*(Proto|Client)(\\$.*)?")))
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("com.google.protobuf..")
                                    .or(resideInAPackage("io.callbook.*.v1..")));

    @ArchTest
    static final ArchRule REST_IS_FOR_THOSE_WHO_HAVE_IT =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("io.callbook.access.rest")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.ws.rs..", "org.jboss.resteasy..", "io.callbook.problem..");
}
