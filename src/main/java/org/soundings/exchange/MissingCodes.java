package org.soundings.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.soundings.questionnaire.Layout;
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
   */
  static Map<String, Missing> of(Layout layout, boolean refusable) {
    Map<String, Missing> codes = new LinkedHashMap<>();
    new TreeMap<>(layout.missing()).forEach((text, reason) -> codes.put(text, named(reason)));
    for (Missing reason : Missing.values()) {
      codes.putIfAbsent(name(reason), reason);
    }
    if (refusable) {
      for (String refusal : REFUSALS) {
        codes.putIfAbsent(refusal, Missing.REFUSED);
        codes.putIfAbsent(
            refusal.substring(0, 1).toUpperCase(Locale.ROOT) + refusal.substring(1),
            Missing.REFUSED);
      }
    }
    return codes;
  }

  private static Missing named(String reason) {
    return Missing.valueOf(reason.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
