package org.soundings.exchange.infer.doubt;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.soundings.exchange.infer.column.Profile;

/** Numbers of one column with different signs, or some with a sign and some without. */
final class MixedSigns {
  private static final Pattern REST = Pattern.compile("[^%$€£¥]");

  private MixedSigns() {}

  static Optional<Look> look(Profile profile) {
    Map<String, String> first = new LinkedHashMap<>();
    profile.texts().forEach(text -> first.putIfAbsent(REST.matcher(text).replaceAll(""), text));
    if (first.size() < 2) {
      return Optional.empty();
    }
    String examples = String.join(" and ", first.values());
    boolean shares =
        first.containsKey("%") && profile.texts().stream().anyMatch(t -> isShare(t, profile));
    boolean kinds = first.keySet().stream().filter(sign -> !sign.isEmpty()).count() > 1;
    Look.Doubt doubt = shares || kinds ? Look.Doubt.EVEN : Look.Doubt.SOME;
    return Optional.of(
        new Look(
            doubt,
            profile.column().name(),
            examples
                + " stand beside each other, and each is read as the number before or behind its"
                + " sign"
                + (shares ? ": 45% as 45, and 0.45 as 0.45." : "."),
            "If they are of different units, write all in one, for their mean says nothing."));
  }

  /** Whether a number without a sign is a fraction up to 1, as a share is. */
  private static boolean isShare(String text, Profile profile) {
    double value = profile.number(text);
    return REST.matcher(text).replaceAll("").isEmpty()
        && value >= 0
        && value <= 1
        && value != Math.rint(value);
  }
}
