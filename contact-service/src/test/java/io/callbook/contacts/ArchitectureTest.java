package io.callbook.contacts;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.callbook.access.rest.Requires;
import jakarta.persistence.Embeddable;
import jakarta.ws.rs.HttpMethod;

/** The package rules. */
@AnalyzeClasses(packages = "io.callbook.contacts", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String GENERATED = "io.callbook.[contacts|types].v1..";

    private static final DescribedPredicate<JavaClass> OURS =
            resideInAPackage("io.callbook.contacts..")
                    .and(DescribedPredicate.not(resideInAPackage(GENERATED)));

    private static final SliceAssignment EACH_PACKAGE =
            new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
                    return OURS.test(javaClass)
                            ? SliceIdentifier.of(javaClass.getPackageName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "each package";
                }
            };

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_MODEL_IS_PURE =
            classes()
                    .that()
                    .resideInAPackage("io.callbook.contacts.contact.model..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "io.callbook.numbers..",
                            "io.callbook.contacts.failure..",
                            "io.callbook.contacts.contact.model..");

    @ArchTest
    static final ArchRule VALUES_KNOW_NO_FRAMEWORK =
            noClasses()
                    .that()
                    .areRecords()
                    .and()
                    .areNotAnnotatedWith(Embeddable.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "io.quarkus..",
                            "io.smallrye..",
                            "org.hibernate..",
                            "jakarta..",
                            "com.google.protobuf..",
                            GENERATED);

    @ArchTest
    static final ArchRule PROTOBUF_STOPS_AT_THE_EDGES =
            noClasses()
                    .that(OURS)
                    .and(DescribedPredicate.not(nameMatching(".*(GrpcService|Proto)(\\$.*)?")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(GENERATED, "com.google.protobuf..");

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE =
            classes().that().haveSimpleNameEndingWith("Entity").should().bePackagePrivate();

    @ArchTest
    static final ArchRule ONE_PLACE_MAKES_STATUSES =
            noClasses()
                    .that(OURS)
                    .and(DescribedPredicate.not(nameMatching(".*\\.Failure(Proto|Mapper)(\\$.*)?")))
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("io.grpc.StatusRuntimeException");

    @ArchTest
    static final ArchRule RESOURCES_SAY_WHO_MAY_USE_THEM =
            methods()
                    .that()
                    .areMetaAnnotatedWith(HttpMethod.class)
                    .should()
                    .beAnnotatedWith(Requires.class)
                    .orShould()
                    .beDeclaredInClassesThat()
                    .areAnnotatedWith(Requires.class);
}
