package org.soundings.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The e-mail address by which a person signs in, in one spelling whatever was typed: without spaces
 * around it, in small letters, compatible characters joined (Unicode NFKC).
 */
public record AccountName(String text) {
  /** Most characters, as RFC 5321 limits addresses. */
  static final int LONGEST = 254;

  private static final Pattern ADDRESS = Pattern.compile("[^\\s@\\p{C}]+@[^\\s@\\p{C}]+");

  /** Empty where it is no e-mail address. */
  public static Optional<AccountName> typed(String typed) {
    String name = normal(normal(typed).strip().toLowerCase(Locale.ROOT));
    return name.length() <= LONGEST && ADDRESS.matcher(name).matches()
        ? Optional.of(new AccountName(name))
        : Optional.empty();
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }
}
