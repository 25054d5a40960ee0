package org.soundings.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Layout;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Missing;

/** Cell texts that stand for a reason why there is no answer. */
final class MissingCodes {
  /** How people write it, besides {@code refused}. */
  private static final List<String> REFUSALS =
      List.of("prefer not to say", "prefer not to answer", "rather not say");

  private MissingCodes() {}

  /** The name of a reason in files: {@code not-asked}. */
  static String name(Missing reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * What {@code layout} lists, and the names of the reasons themselves.
   *
   * @param refusable whether "prefer not to say" was offered
   * @param refusal in which words, or null for the usual ones
   */
  static Map<String, Missing> of(Layout layout, boolean refusable, @Nullable Wording refusal) {
    Map<String, Missing> codes = named(layout.missing());
    for (Missing reason : Missing.values()) {
      codes.putIfAbsent(name(reason), reason);
    }
    if (refusal != null) {
      refusal.byLanguage().values().forEach(words -> codes.putIfAbsent(words, Missing.REFUSED));
    }
    if (refusable) {
      for (String usual : REFUSALS) {
        codes.putIfAbsent(usual, Missing.REFUSED);
        codes.putIfAbsent(
            usual.substring(0, 1).toUpperCase(Locale.ROOT) + usual.substring(1), Missing.REFUSED);
      }
    }
    return codes;
  }

  /** Cell texts with the reasons themselves in place of their names. */
  static Map<String, Missing> named(Map<String, String> missing) {
    Map<String, Missing> codes = new LinkedHashMap<>();
    new TreeMap<>(missing).forEach((text, reason) -> codes.put(text, named(reason)));
    return codes;
  }

  private static Missing named(String reason) {
    return Missing.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
