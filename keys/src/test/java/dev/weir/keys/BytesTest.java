package dev.weir.keys;

import static dev.weir.keys.DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void bytesAreCopiedInAndOutAndEqualByContent() {
        byte[] array = {1, 2, 3};
        Bytes bytes = Bytes.of(array);
        array[0] = 9;
        bytes.toArray()[1] = 9;
        assertThat(bytes).isEqualTo(Bytes.ofHex("010203")).hasSameHashCodeAs(Bytes.ofHex("010203"));
        assertThat(bytes).isNotEqualTo(Bytes.ofHex("010204")).isNotEqualTo(Bytes.ofHex("0102"));
        assertThat(bytes.hex()).isEqualTo("010203");
        assertThat(bytes.base64()).isEqualTo("AQID");
        assertThat(Bytes.of(new byte[] {0, 1, 2, 3, 4}, 1, 4)).isEqualTo(bytes);
        assertThatThrownBy(() -> Bytes.of(new byte[2], 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Bytes.of(new byte[1000]).toString()).hasSizeLessThan(100);
    }

    @Test
    void secretBytesSayNothing() {
        SecretBytes one = SecretBytes.of(new byte[] {1, 2, 3}, I_HANDLE_RAW_KEY_BYTES);
        SecretBytes same = SecretBytes.of(new byte[] {1, 2, 3}, I_HANDLE_RAW_KEY_BYTES);
        SecretBytes other = SecretBytes.of(new byte[] {1, 2, 4}, I_HANDLE_RAW_KEY_BYTES);
        assertThat(one).isEqualTo(same).isNotEqualTo(other).hasToString("SecretBytes");
        assertThat(one.hashCode()).isEqualTo(other.hashCode());
        one.wipe();
        assertThat(one.exposeBytes(I_HANDLE_RAW_KEY_BYTES)).containsOnly(0);
        assertThat(same.exposeBytes(I_HANDLE_RAW_KEY_BYTES)).containsExactly(1, 2, 3);
        assertThat(SecretBytes.random(new SecureRandom(), 32).size()).isEqualTo(32);
    }
}
