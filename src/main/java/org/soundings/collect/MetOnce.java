package org.soundings.collect;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.soundings.form.MetProblem;
import org.soundings.hash.Sha256;
import org.soundings.store.answer.RespondentKey;

/**
 * Lets what a respondent was told be counted once, however often they were told it: ten times one
 * person is one person (D5). In memory alone, as hashes under a secret of this process.
 */
final class MetOnce {
  /** From so many on nothing more is counted. */
  static final int MOST = 200_000;

  private static final int SECRET = 32;
  private static final int DIGITS = 16;
  private static final int HEXADECIMAL = 16;

  private final String secret = random();
  private final Set<Long> told = ConcurrentHashMap.newKeySet();

  private static String random() {
    byte[] bytes = new byte[SECRET];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  boolean isFirst(RespondentKey respondent, MetProblem problem) {
    String hash = Sha256.hex(secret + respondent.text() + problem);
    return told.size() < MOST
        && told.add(Long.parseUnsignedLong(hash.substring(0, DIGITS), HEXADECIMAL));
  }
}
