package dev.weir.protect.generalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.model.Treatments;
import dev.weir.protect.Protection;
import dev.weir.protect.SharedData;
import dev.weir.protect.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HierarchiesTest {
    private static final List<String> JOBS =
            List.of("\uFEFFnurse;care;\"health; all\";*", "cook;kitchen;service;*", "");

    @Test
    void aValueGrowsCoarserLevelByLevel() {
        var jobs = Hierarchy.parse(JOBS);
        assertThat(jobs.levels()).isEqualTo(3);
        assertThat(jobs.at(1, "nurse")).isEqualTo("care");
        assertThat(jobs.at(2, "nurse")).isEqualTo("health; all");
        assertThat(jobs.at(1, "pilot")).isEqualTo("*");
        assertThat(Hierarchy.parse(List.of("a,b,*")).at(1, "a")).isEqualTo("b");
    }

    @Test
    void aBrokenFileIsRefusedByLineAndWithoutItsText() {
        assertThatThrownBy(() -> Hierarchy.parse(List.of("a;b;*", "secret;c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> Hierarchy.parse(List.of("a;b", "a;c"))).hasMessageContaining("line 2");
        assertThatThrownBy(() -> Hierarchy.parse(List.of("alone"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hierarchy.parse(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void filesBesideThePolicyAreFoundByName(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("jobs.csv"), JOBS);
        Files.write(folder.getParent().resolve("outside.csv"), JOBS);
        var hierarchies = Hierarchies.in(folder);
        assertThat(hierarchies.get("jobs")).isSameAs(hierarchies.get("jobs"));
        assertThat(hierarchies.get("jobs.csv").levels()).isEqualTo(3);
        for (var name : List.of("missing", "../outside", "/etc/passwd", "", ".", "a\0b")) {
            assertThatThrownBy(() -> hierarchies.get(name)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Hierarchies.none().get("jobs")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolicyNamesFileAndLevel(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("jobs.csv"), JOBS);
        var protection = Protection.of(new TestKeys("k"), "p", Hierarchies.in(folder));
        var job = dev.weir.model.Taxonomy.standard().get("person.occupation");
        assertThat(protection
                        .treatment(Treatments.parse("generalize(to=file:jobs:2)"), job, Optional.empty())
                        .open()
                        .apply("cook", null))
                .isEqualTo("service");
        for (var wrong : List.of("file:jobs:0", "file:jobs:4", "file:jobs:x", "file:jobs:1:1", "file:none")) {
            assertThatThrownBy(() -> protection.treatment(
                            Treatments.parse("generalize(to=" + wrong + ")"), job, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void theHierarchiesOfArxAreRead() throws IOException {
        for (var name : List.of("age", "education", "marital-status", "native-country", "occupation", "race", "sex")) {
            var lines = Files.readAllLines(SharedData.file("tables/arx/adult_hierarchy_" + name + ".csv"));
            var hierarchy = Hierarchy.parse(lines);
            assertThat(hierarchy.at(hierarchy.levels(), lines.get(0).split(";")[0]))
                    .isEqualTo("*");
        }
    }

    @Test
    void zipAreasOfFewPeopleBecomeZeros() {
        assertThat(Zip3.of("02139")).isEqualTo("021");
        assertThat(Zip3.of("02139-4307")).isEqualTo("021");
        assertThat(Zip3.of("021394307")).isEqualTo("021");
        for (var small : List.of(
                "03601", "05901", "06301", "10201", "20301", "55601", "69201", "79001", "82101", "82301", "83001",
                "83101", "87801", "87901", "88401", "89001", "89301")) {
            assertThat(Zip3.of(small)).isEqualTo("000");
        }
        for (var none : List.of("", "2139", "021", "0213x", "02139 4307", "02139-430x", "٠٢١٣٩", "SW1A 1AA")) {
            assertThat(Zip3.of(none)).as(none).isNull();
        }
    }
}
