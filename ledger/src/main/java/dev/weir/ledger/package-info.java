/**
 * A tamper-evident ledger: a Merkle log on disk, receipts that anyone can check offline, and its verifier.
 *
 * <p>The log is that of C2SP {@code tlog-tiles}: a folder of tiles of hashes, bundles of entries and a signed
 * checkpoint, which other tools (Go's {@code sumdb/tlog}, Tessera, witnesses) read as it is.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.openOrCreate(home.resolve("ledger"), "example.com/weir", keys.ledgerSigner());
 * Appended appended = ledger.append(Jcs.canonicalize(manifest));   // durable when it returns
 * Receipt receipt = appended.receipt();                            // hand it out: receipt.toJson()
 *
 * switch (Receipt.parse(json).verify(trustedKey)) {                // anyone, offline
 *     case ReceiptCheck.Valid valid -> …
 *     case ReceiptCheck.Invalid invalid -> …
 * }
 * switch (LedgerVerifier.verify(folder, trustedKey)) { … }         // the whole log, from the first leaf
 * }</pre>
 *
 * <p>What it guarantees: nobody without the signing key can change, remove, add or reorder an entry without
 * {@link dev.weir.ledger.LedgerVerifier} saying where. What it doesn't: whoever holds the signing key can write another
 * history, and anyone who can write the folder can put back an older state of it as a whole. Both show against a
 * receipt or a checkpoint that was kept elsewhere: see {@link dev.weir.ledger.LedgerVerifier#verifyExtends}.
 *
 * <p>A leaf stands in the ledger for ever. Put no personal data into one: a
 * {@link dev.weir.ledger.SaltedCommitment} instead, whose salt can be deleted.
 */
@NullMarked
package dev.weir.ledger;

import org.jspecify.annotations.NullMarked;
