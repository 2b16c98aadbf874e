package dev.weir.keys;

import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC with SHA-256 (RFC 2104, FIPS 198-1). */
public final class HmacSha256 {
    private HmacSha256() {}

    /** The 32 bytes for {@code message} under {@code key}. */
    public static Bytes mac(SecretBytes key, byte[] message) {
        byte[] raw = key.exposeBytes(DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        try {
            var hmac = new HMac(new SHA256Digest());
            hmac.init(new KeyParameter(raw));
            hmac.update(message, 0, message.length);
            byte[] mac = new byte[hmac.getMacSize()];
            hmac.doFinal(mac, 0);
            return Bytes.of(mac);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }
}
