package org.soundings.collect;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.form.MetProblem;
import org.soundings.store.answer.RespondentKey;

/**
 * Lets what a respondent was told be counted once, however often they were told it: ten times one
 * person is one person (D5). In memory alone, as hashes under a secret of this process.
 */
final class MetOnce {
  /** From so many on nothing more is counted. */
  static final int MOST = 200_000;

  private static final int SECRET = 32;

  private final byte[] secret = random();
  private final Set<Long> told = ConcurrentHashMap.newKeySet();

  private static byte[] random() {
    byte[] bytes = new byte[SECRET];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  boolean isFirst(RespondentKey respondent, MetProblem problem) {
    return told.size() < MOST && told.add(hash(respondent.text() + problem));
  }

  private long hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(secret);
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
