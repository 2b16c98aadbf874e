package dev.weir.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.keys.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The test data of transparency-dev/merkle: good proofs and corrupted ones, each with its expected outcome. */
class MerkleConformanceTest {
    @Test
    void everyInclusionProofIsJudgedAsExpected() throws IOException {
        int cases = 0;
        for (Path file : cases("inclusion")) {
            JsonNode test = new ObjectMapper().readTree(file.toFile());
            assertThat(holds(() -> MerkleProof.includes(
                            hash(test, "root"),
                            test.get("treeSize").longValue(),
                            hash(test, "leafHash"),
                            test.get("leafIdx").longValue(),
                            proof(test))))
                    .as(file.toString())
                    .isEqualTo(!test.get("wantErr").booleanValue());
            cases++;
        }
        assertThat(cases).isEqualTo(98);
    }

    @Test
    void everyConsistencyProofIsJudgedAsExpected() throws IOException {
        int cases = 0;
        for (Path file : cases("consistency")) {
            JsonNode test = new ObjectMapper().readTree(file.toFile());
            assertThat(holds(() -> MerkleProof.extendsTree(
                            rootOrText(test, "root1"),
                            test.get("size1").longValue(),
                            rootOrText(test, "root2"),
                            test.get("size2").longValue(),
                            proof(test))))
                    .as(file.toString())
                    .isEqualTo(!test.get("wantErr").booleanValue());
            cases++;
        }
        assertThat(cases).isEqualTo(98);
    }

    private interface Judgement {
        boolean holds() throws IOException;
    }

    /** A hash that is not one never gets as far as a proof. */
    private static boolean holds(Judgement judgement) throws IOException {
        try {
            return judgement.holds();
        } catch (LedgerException e) {
            return false;
        }
    }

    private static List<Path> cases(String kind) throws IOException {
        try (var walk = Files.walk(SharedData.path("ledger/merkle/testdata/" + kind))) {
            return walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    /** Some cases have a text in place of a root, which only counts as equal or not: its hash stands for it. */
    private static Hash rootOrText(JsonNode test, String field) throws IOException {
        byte[] value = test.get(field).binaryValue();
        return value.length == Hash.SIZE ? new Hash(Bytes.of(value)) : Hash.ofLeaf(value);
    }

    private static Hash hash(JsonNode test, String field) {
        return Hash.parse(test.get(field).asText());
    }

    private static List<Hash> proof(JsonNode test) {
        var proof = new ArrayList<Hash>();
        for (JsonNode hash : test.get("proof")) {
            proof.add(Hash.parse(hash.asText()));
        }
        return proof;
    }
}
