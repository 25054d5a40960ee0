package org.soundings.store.answer;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.credential.Credential;
import org.soundings.database.Seal;
import org.soundings.store.wave.WaveId;

/**
 * The 128 random bits by which a respondent is known to one study, and to nothing else: made up by
 * the browser's first page, or following from the credential of somebody who was invited. The
 * server keeps only hashes of it, one for each purpose; the receipt and the key that seals the
 * draft follow from it, so whoever holds the database holds neither.
 *
 * @param nullifier the credential's, under which its submission is known and published
 */
public record RespondentKey(String text, Optional<String> nullifier) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 16;
  private static final int LENGTH = 22;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

  RespondentKey(String text) {
    this(text, Optional.empty());
  }

  /** A new key, from the system's secure random numbers. */
  public static RespondentKey random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new RespondentKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The key that a browser sent, if it is one. */
  public static Optional<RespondentKey> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new RespondentKey(text)) : Optional.empty();
  }

  /** The key that belongs to a program's own name for a submission. */
  public static RespondentKey named(String name) {
    return new RespondentKey(Digest.text("named", name).substring(0, LENGTH));
  }

  /** The key of whoever holds a credential, whatever its signature. */
  static RespondentKey of(Credential credential) {
    String prepared = Base64.getUrlEncoder().withoutPadding().encodeToString(credential.prepared());
    return new RespondentKey(
        Digest.text("credential", prepared).substring(0, LENGTH),
        Optional.of(credential.nullifier()));
  }

  /** The receipt for one wave; without the key it cannot be had from the database. */
  public Receipt receipt(WaveId wave) {
    return Receipt.of(Digest.bytes("receipt of " + wave, text));
  }

  String draftId(WaveId wave) {
    return Digest.text("draft of " + wave, text);
  }

  /**
   * Under which its submission to a wave is known: the credential's nullifier where there is one,
   * else a hash that names nothing in another wave.
   */
  public String submissionId(WaveId wave) {
    return nullifier.orElseGet(() -> Digest.text("submission to " + wave, text));
  }

  Seal seal(WaveId wave) {
    return new Seal(Digest.bytes("seal of " + wave, text));
  }
}
