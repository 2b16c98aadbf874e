package dev.weir.keys;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;

/** The keys of a home, in the order in which they were made. Each purpose has exactly one primary key. */
record Keyset(List<Entry> entries) {
    /** Every kind of key that there is has this size. */
    static final int MATERIAL_SIZE = 32;

    record Entry(KeyInfo info, SecretBytes material) {
        Entry {
            if (material.size() != MATERIAL_SIZE) {
                throw new IllegalArgumentException("a key has " + MATERIAL_SIZE + " bytes");
            }
        }
    }

    Keyset {
        entries = List.copyOf(entries);
        var ids = new HashSet<String>();
        for (Entry entry : entries) {
            if (!ids.add(entry.info().id())) {
                throw new IllegalArgumentException(
                        "two keys have the id " + entry.info().id());
            }
        }
        for (KeyPurpose purpose : KeyPurpose.values()) {
            long primaries = entries.stream()
                    .filter(entry ->
                            entry.info().purpose() == purpose && entry.info().status() == KeyStatus.PRIMARY)
                    .count();
            if (primaries != 1) {
                throw new IllegalArgumentException(purpose.id() + " has " + primaries + " primary keys");
            }
        }
    }

    /** One new key for each purpose. */
    static Keyset random(SecureRandom random, Instant now) {
        var entries = new ArrayList<Entry>();
        for (KeyPurpose purpose : KeyPurpose.values()) {
            entries.add(randomEntry(entries, purpose, random, now));
        }
        return new Keyset(entries);
    }

    /** With a new primary key for the purpose; the old one stays enabled. */
    Keyset rotated(KeyPurpose purpose, SecureRandom random, Instant now) {
        var rotated = new ArrayList<Entry>();
        for (Entry entry : entries) {
            boolean old = entry.info().purpose() == purpose && entry.info().status() == KeyStatus.PRIMARY;
            rotated.add(old ? new Entry(entry.info().with(KeyStatus.ENABLED), entry.material()) : entry);
        }
        rotated.add(randomEntry(rotated, purpose, random, now));
        return new Keyset(rotated);
    }

    /** With another status for a key that is not primary. */
    Keyset withStatus(String keyId, KeyStatus status) {
        if (status == KeyStatus.PRIMARY) {
            throw new IllegalArgumentException("a key becomes primary by rotation only");
        }
        Entry chosen = entry(keyId);
        if (chosen.info().status() == KeyStatus.PRIMARY) {
            throw new IllegalArgumentException("key " + keyId + " is primary: rotate first");
        }
        return new Keyset(entries.stream()
                .map(entry -> entry.equals(chosen) ? new Entry(entry.info().with(status), entry.material()) : entry)
                .toList());
    }

    Entry primary(KeyPurpose purpose) {
        return entries.stream()
                .filter(entry ->
                        entry.info().purpose() == purpose && entry.info().status() == KeyStatus.PRIMARY)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no primary key to " + purpose.id()));
    }

    /** The key of this id, if it may be used for this purpose. */
    Entry usable(KeyPurpose purpose, String keyId) {
        Entry entry = entry(keyId);
        if (entry.info().purpose() != purpose) {
            throw new KeysException(
                    KeysException.Code.UNKNOWN_KEY,
                    "key " + keyId + " is for " + entry.info().purpose().id() + ", not " + purpose.id());
        }
        if (entry.info().status() == KeyStatus.DISABLED) {
            throw new KeysException(KeysException.Code.DISABLED, "key " + keyId + " is disabled");
        }
        return entry;
    }

    private Entry entry(String keyId) {
        return entries.stream()
                .filter(entry -> entry.info().id().equals(keyId))
                .findFirst()
                .orElseThrow(() -> new KeysException(
                        KeysException.Code.UNKNOWN_KEY,
                        "this home has no key of the wanted id; was it made by another home?"));
    }

    private static Entry randomEntry(List<Entry> others, KeyPurpose purpose, SecureRandom random, Instant now) {
        byte[] id = new byte[4];
        String text;
        do {
            random.nextBytes(id);
            text = HexFormat.of().formatHex(id);
        } while (contains(others, text));
        var info = new KeyInfo(text, purpose, now.truncatedTo(ChronoUnit.SECONDS), KeyStatus.PRIMARY);
        return new Entry(info, SecretBytes.random(random, MATERIAL_SIZE));
    }

    private static boolean contains(List<Entry> entries, String id) {
        return entries.stream().anyMatch(entry -> entry.info().id().equals(id));
    }
}
