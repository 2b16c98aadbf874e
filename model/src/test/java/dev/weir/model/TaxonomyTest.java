package dev.weir.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TaxonomyTest {
    @Test
    void everyClassHasItsParentAndAVersionStandsInTheFile() {
        assertThat(Taxonomy.standard().version()).isEqualTo("3");
        assertThat(Taxonomy.standard().classes()).hasSizeGreaterThan(50);
        assertThat(Taxonomy.standard().get("id.us.ssn").ancestorIds()).containsExactly("id.us", "id");
    }

    @Test
    void aClassLiesWithinItsAncestorsButNotWithinANameThatOnlyBeginsAlike() {
        var card = Taxonomy.standard().get("finance.card");
        assertThat(card.within("finance")).isTrue();
        assertThat(card.within("finance.card")).isTrue();
        assertThat(card.within("fin")).isFalse();
    }
}
