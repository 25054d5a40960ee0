package org.soundings.exchange.infer.doubt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;

/** A table of results, a row for each answer or group, in place of a row for each response. */
final class Counted {
  private static final int MOST_ROWS = 200;
  private static final Set<String> COUNTS =
      Set.of(
          ("freq|frequency|count|counts|n|anzahl|h\u00e4ufigkeit|frecuencia|fr\u00e9quence|effectif|responses"
                  + "|respondents|participants|cases|sample|samplesize|befragte|encuestados|r\u00e9pondants"
                  + "|nofrespondents|numberofrespondents|numberofresponses")
              .split("\\|"));
  private static final Set<String> ANSWERS =
      Set.of("answerchoices", "answeroptions", "antwortoptionen", "opcionesderespuesta");

  private Counted() {}

  static Optional<Look> look(List<Profile> profiles) {
    return profiles.stream()
        .filter(profile -> profile.rows() <= MOST_ROWS && isOfCounts(profile, profiles))
        .findFirst()
        .map(
            profile ->
                new Look(
                    Look.Doubt.EVEN,
                    profile.column().name(),
                    "The file seems to be a table of results, with how many in \""
                        + profile.column().name()
                        + "\"; each of its rows is counted as one response.",
                    "Export the responses themselves."));
  }

  private static boolean isOfCounts(Profile profile, List<Profile> profiles) {
    String name = Programme.bare(profile.column().name());
    boolean answers =
        ANSWERS.contains(name) || ANSWERS.contains(Programme.bare(profile.column().question()));
    boolean counts = COUNTS.contains(name) && profile.isWhole() && profile.low() >= 0;
    boolean named =
        name.startsWith("freq")
            || profiles.stream().anyMatch(p -> p != profile && !p.isNumber() && p.isUnique());
    return answers || counts && named && profiles.size() < 6;
  }
}
