package dev.weir.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weir.keys.Bytes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JSON of a receipt, format {@code weir-receipt/1}. */
final class ReceiptFormat {
    private @Nullable String format;
    private @Nullable Bytes leaf;
    private long index = -1;
    private @Nullable List<Hash> proof;
    private @Nullable String checkpoint;
    private @Nullable String vkey;

    private ReceiptFormat() {}

    static byte[] write(Receipt receipt) {
        return Jcs.object()
                .put("format", Receipt.FORMAT)
                .put("leaf", receipt.leaf().base64())
                .put("index", receipt.index())
                .put("proof", receipt.proof().stream().map(Hash::base64).toList())
                .put("checkpoint", receipt.checkpoint())
                .put("vkey", receipt.vkey())
                .toBytes();
    }

    static Receipt read(byte[] json) {
        return StrictJson.read("receipt", json, parser -> new ReceiptFormat().receipt(parser));
    }

    private Receipt receipt(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT);
        Set<String> names = new HashSet<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            names.add(name);
            field(name, json);
        }
        require(json.currentToken() == JsonToken.END_OBJECT);
        if (!Receipt.FORMAT.equals(format)) {
            throw LedgerException.malformed("not a receipt of the format " + Receipt.FORMAT);
        }
        if (leaf == null || proof == null || checkpoint == null || vkey == null || names.size() != 6) {
            throw LedgerException.malformed("the receipt lacks a field");
        }
        return new Receipt(leaf, index, proof, checkpoint, vkey);
    }

    private void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "format" -> format = text(json);
            case "leaf" -> leaf = Bytes.of(CanonicalBase64.decode(text(json)));
            case "index" -> {
                require(json.nextToken() == JsonToken.VALUE_NUMBER_INT);
                index = json.getLongValue();
            }
            case "proof" -> proof = proof(json);
            case "checkpoint" -> checkpoint = text(json);
            case "vkey" -> vkey = text(json);
            default -> throw LedgerException.malformed("the receipt has a field that its format does not know");
        }
    }

    private static List<Hash> proof(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_ARRAY);
        var proof = new ArrayList<Hash>();
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            require(proof.size() < Receipt.MAX_PROOF);
            proof.add(Hash.parse(json.getText()));
        }
        require(json.currentToken() == JsonToken.END_ARRAY);
        return proof;
    }

    private static String text(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw LedgerException.malformed("the receipt is not the JSON that it should be");
        }
    }
}
