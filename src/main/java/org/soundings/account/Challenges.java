package org.soundings.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What passkeys sign, and what a browser is sent to a provider with: each is good once, for some
 * time, in the browser that asked, and for what it asked.
 *
 * <p>A challenge is computed from a cookie of that browser with a secret of this process. So
 * nothing is stored until one was answered rightly, and whoever asks for many takes nobody else's.
 * At most {@value #MOST} are answered in that time.
 */
final class Challenges {
  static final int SECONDS = 300;
  static final int MOST = 10_000;

  private static final long SECOND = 1_000_000_000L;
  private static final int SECRET = 32;
  private static final String ALGORITHM = "HmacSHA256";
  private static final Pattern COOKIE = Pattern.compile("[A-Za-z0-9_-]{43}\\.(\\d{1,18})");

  private final LongSupplier nanos;
  private final long life;
  private final long begun;
  private final byte[] secret = RandomText.bytes(SECRET);

  /** When each was answered, the first first. */
  private final Map<String, Long> answered = new LinkedHashMap<>();

  /** Of passkeys, for {@value #SECONDS} seconds. */
  Challenges(LongSupplier nanos) {
    this(nanos, SECONDS);
  }

  /**
   * @param seconds for which each is good
   */
  Challenges(LongSupplier nanos, int seconds) {
    this.nanos = nanos;
    this.life = seconds * SECOND;
    this.begun = nanos.getAsLong();
  }

  /** A cookie for a browser that asks. */
  String cookie() {
    return RandomText.secret() + "." + age();
  }

  /** The challenge of a cookie, 32 bytes. */
  byte[] of(String cookie, String purpose) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal((cookie + "\n" + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
    }
  }

  /**
   * The cookie that a challenge was made from, if it is still good and not answered yet.
   *
   * @param cookies all that the browser sent: a host beside ours may have set others
   */
  Optional<String> find(List<String> cookies, String purpose, byte[] challenge) {
    return cookies.stream()
        .filter(cookie -> isYoung(cookie) && !isAnswered(cookie))
        .filter(cookie -> MessageDigest.isEqual(of(cookie, purpose), challenge))
        .findFirst();
  }

  /**
   * A challenge was answered rightly.
   *
   * @return false where it had been answered before, or too many were
   */
  synchronized boolean use(String cookie) {
    long now = age();
    Iterator<Long> times = answered.values().iterator();
    while (times.hasNext() && times.next() < now - life) {
      times.remove();
    }
    return answered.size() < MOST && answered.putIfAbsent(cookie, now) == null;
  }

  private synchronized boolean isAnswered(String cookie) {
    return answered.containsKey(cookie);
  }

  private boolean isYoung(String cookie) {
    Matcher read = COOKIE.matcher(cookie);
    if (!read.matches()) {
      return false;
    }
    long age = age() - Long.parseLong(read.group(1));
    return age >= 0 && age < life;
  }

  private long age() {
    return nanos.getAsLong() - begun;
  }
}
