/**
 * Keysets, key derivation and signing.
 *
 * <p>A home has one folder of keys. It is made once, and opened at each start:
 *
 * <pre>{@code
 * HomeKeys keys = HomeKeys.create(home.resolve("keys"));   // makes them, or opens those that are there
 * Signer signer = keys.ledgerSigner();                     // Ed25519
 * SecretBytes key = keys.deriver().derive("tokenize/contact.email", 32);
 * }</pre>
 *
 * <p>Users hold what they need and no more: a {@link dev.weir.keys.Signer} signs, a
 * {@link dev.weir.keys.KeyDeriver} derives; neither gives the key itself. Where raw bytes of a key must leave a
 * {@link dev.weir.keys.SecretBytes}, the code has to name {@link dev.weir.keys.DangerousKeyAccess}, so that a
 * reviewer finds every such place by one search.
 *
 * <p>Every fault of the world is a {@link dev.weir.keys.KeysException} with a code. Its message names the file,
 * what is wrong with it and what to do, and never a key.
 */
@NullMarked
package dev.weir.keys;

import org.jspecify.annotations.NullMarked;
