package dev.weir.pipeline;

import dev.weir.keys.Bytes;
import dev.weir.keys.DangerousKeyAccess;
import dev.weir.keys.SecretBytes;
import dev.weir.ledger.Jcs;
import dev.weir.ledger.SaltedCommitment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ledger leaf of a flow: canonical JSON (RFC 8785) without personal data. Who asked, what for and what was released
 * stand in it as salted commitments, which the statement's salt opens; without it they say nothing.
 */
public final class LedgerLeaf {
    static final String FORMAT = "weir-leaf/1";

    private LedgerLeaf() {}

    /**
     * The leaf of a statement.
     *
     * @param predicate the statement's predicate
     * @param file the bytes of the file that holds the statement
     * @param signer public key with which that file is signed
     */
    public static byte[] of(Map<String, Object> predicate, byte[] file, Bytes signer) {
        var salt = SaltedCommitment.salt(
                Base64.getDecoder().decode(String.valueOf(predicate.get("salt"))),
                DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        var flow = map(predicate.get("flow"));
        var leaf = new LinkedHashMap<String, Object>();
        leaf.put("format", FORMAT);
        leaf.put("time", String.valueOf(map(flow.get("context")).get("now")));
        leaf.put("action", String.valueOf(flow.get("action")));
        leaf.put("outcome", String.valueOf(predicate.get("outcome")));
        leaf.put("policy", String.valueOf(map(predicate.get("policy")).get("sha256")));
        leaf.put("principal", commit(salt, "principal", String.valueOf(flow.get("principal"))));
        leaf.put("purpose", commit(salt, "purpose", String.valueOf(flow.get("purpose"))));
        leaf.put("statement", commit(salt, "statement", sha256(file)));
        leaf.put("signer", Base64.getEncoder().encodeToString(signer.toArray()));
        return Jcs.canonicalize(JsonText.line(leaf));
    }

    private static String commit(SecretBytes salt, String what, String value) {
        return SaltedCommitment.commit(salt, what + "\n" + value).hex();
    }

    /** A node of a tree as a map; an absent one is empty. */
    public static Map<?, ?> map(@org.jspecify.annotations.Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
