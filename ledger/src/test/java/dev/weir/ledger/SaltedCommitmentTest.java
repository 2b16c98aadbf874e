package dev.weir.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.keys.Bytes;
import dev.weir.keys.DangerousKeyAccess;
import dev.weir.keys.SecretBytes;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class SaltedCommitmentTest {
    @Test
    void onlyTheSaltAndTheValueOpenIt() {
        SecretBytes salt = SaltedCommitment.newSalt(new SecureRandom());
        Bytes commitment = SaltedCommitment.commit(salt, "patients-\u00e9.csv");
        assertThat(SaltedCommitment.opens(commitment, salt, "patients-\u00e9.csv"))
                .isTrue();
        assertThat(SaltedCommitment.opens(commitment, salt, "patients-e.csv")).isFalse();
        assertThat(SaltedCommitment.opens(
                        commitment, SaltedCommitment.newSalt(new SecureRandom()), "patients-\u00e9.csv"))
                .isFalse();
    }

    @Test
    void aSaltHasItsFullLength() {
        assertThatThrownBy(() -> SaltedCommitment.salt(new byte[16], DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
