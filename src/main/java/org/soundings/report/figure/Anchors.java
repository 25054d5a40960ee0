package org.soundings.report.figure;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Ids of a page: the name as far as an address can hold it, and never the same one twice, nor two
 * that differ by capitals only, since files are named after them.
 */
public final class Anchors {
  private static final int LONGEST = 36;

  private final Set<String> used = new HashSet<>();

  String of(String name) {
    StringBuilder safe = new StringBuilder(Figure.ANCHOR);
    for (int i = 0; i < Math.min(LONGEST, name.length()); i++) {
      char c = name.charAt(i);
      boolean plain = c < 128 && Character.isLetterOrDigit(c);
      safe.append(plain || c == '-' || c == '_' ? c : '-');
    }
    String anchor = safe.toString();
    for (int again = 2; !used.add(anchor.toLowerCase(Locale.ROOT)); again++) {
      anchor = safe + "-" + again;
    }
    return anchor;
  }
}
