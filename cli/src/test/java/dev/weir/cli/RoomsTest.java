package dev.weir.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms of the architecture: who may use whom. */
class RoomsTest {
    /** What each room may use beside itself, the JDK and libraries. */
    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "model", Set.of(),
            "detect", Set.of("model"),
            "documents", Set.of("model"),
            "keys", Set.of("model"),
            "policy", Set.of("model"),
            "protect", Set.of("model", "keys"),
            "privacy", Set.of("model"),
            "ledger", Set.of("model", "keys"),
            "pipeline", Set.of("model", "detect", "documents", "keys", "policy", "protect", "privacy", "ledger"),
            "cli",
                    Set.of(
                            "model",
                            "detect",
                            "documents",
                            "keys",
                            "policy",
                            "protect",
                            "privacy",
                            "ledger",
                            "pipeline"));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.weir");
    }

    private static String packages(String room) {
        return "dev.weir." + room + "..";
    }

    @Test
    void theRulesLookAtEveryRoom() {
        assertThat(classes.size()).isGreaterThan(150);
        for (String room : MAY_USE.keySet()) {
            assertThat(classes.that(resideInAPackage(packages(room)))).as(room).hasSizeGreaterThan(1);
        }
        var rooms = MAY_USE.keySet().stream().map(RoomsTest::packages).toArray(String[]::new);
        assertThat(classes.that(com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages(rooms)))
                .as("classes in no room")
                .isEmpty();
    }

    @Test
    void aRoomUsesOnlyTheRoomsThatItMay() {
        for (var room : MAY_USE.entrySet()) {
            var others = new ArrayList<String>();
            for (String other : MAY_USE.keySet()) {
                if (!other.equals(room.getKey()) && !room.getValue().contains(other)) {
                    others.add(packages(other));
                }
            }
            if (!others.isEmpty()) {
                noClasses()
                        .that()
                        .resideInAPackage(packages(room.getKey()))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others.toArray(String[]::new))
                        .check(classes);
            }
        }
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("dev.weir.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyTheCommandPrints() {
        noClasses()
                .that(resideOutsideOfPackage(packages("cli")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(classes);
    }

    @Test
    void onlyTheCommandEndsTheProcess() {
        noClasses()
                .that(resideOutsideOfPackage(packages("cli")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(classes);
    }

    @Test
    void librariesStayInTheRoomsThatNeedThem() {
        for (var library : Map.of(
                        "org.duckdb..", List.of("pipeline"),
                        "org.apache..", List.of("documents"),
                        "org.jsoup..", List.of("documents"),
                        "jakarta..", List.of("documents"),
                        "com.cedarpolicy..", List.of("policy"),
                        "picocli..", List.of("cli"),
                        "com.google.i18n..", List.of("detect", "protect"),
                        "net.datafaker..", List.of("protect"))
                .entrySet()) {
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            library.getValue().stream().map(RoomsTest::packages).toArray(String[]::new))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(library.getKey())
                    .check(classes);
        }
    }

    @Test
    void theModelUsesTheJdkAlone() {
        noClasses()
                .that()
                .resideInAPackage(packages("model"))
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(packages("model"), "java..", "org.jspecify..")
                .check(classes);
    }
}
