package org.soundings.report;

import java.util.HashSet;
import java.util.Set;

/** Ids of a page: the name as far as an address can hold it, and never the same one twice. */
final class Anchors {
  private final Set<String> used = new HashSet<>();

  String of(String name) {
    StringBuilder safe = new StringBuilder("f-");
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean plain = c < 128 && Character.isLetterOrDigit(c);
      safe.append(plain || c == '-' || c == '_' ? c : '-');
    }
    String anchor = safe.toString();
    for (int again = 2; !used.add(anchor); again++) {
      anchor = safe + "-" + again;
    }
    return anchor;
  }
}
