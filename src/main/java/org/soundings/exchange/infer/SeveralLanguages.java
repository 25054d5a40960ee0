package org.soundings.exchange.infer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.guess.Guess;

/** Says that a survey was answered in several languages, so that options may be in several, too. */
final class SeveralLanguages {
  private static final Set<String> NAMES =
      Set.of(
          "userlanguage",
          "startlanguage",
          "startlanguagestartlanguage",
          "startlanguagestartsprache",
          "startsprache",
          "language",
          "lang",
          "sprache",
          "idioma",
          "langue",
          "lingua",
          "taal");

  private static final int MOST = 30;

  private SeveralLanguages() {}

  static Optional<Look> look(List<Profile> profiles, List<Field> fields) {
    boolean words =
        fields.stream().anyMatch(f -> f.guess() instanceof Guess.Choice && !f.profile().isNumber());
    return profiles.stream()
        .filter(profile -> words && isOfLanguages(profile))
        .findFirst()
        .map(
            profile ->
                new Look(
                    Look.Doubt.SOME,
                    profile.column().name(),
                    "The survey was answered in several languages ("
                        + String.join(", ", profile.texts().stream().limit(4).toList())
                        + "): options that differ in nothing else are counted apart.",
                    "Give them one code under data: columns (codes), and take the others out."));
  }

  private static boolean isOfLanguages(Profile profile) {
    int different = profile.counts().size();
    return NAMES.contains(Programme.bare(profile.column().name()))
        && different > 1
        && different <= MOST
        && profile.share(text -> text.matches("\\p{L}{2,3}([-_]\\p{L}+)?")) == 1;
  }
}
