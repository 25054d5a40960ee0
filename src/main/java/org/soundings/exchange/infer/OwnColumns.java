package org.soundings.exchange.infer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.doubt.Look;

/**
 * Tells questions that are called like a column of a survey programme, Score or Browser, from such
 * columns: a programme writes its own side by side, and says there what it always says.
 */
final class OwnColumns {
  /** Names that questions have, too. */
  private static final Set<String> ORDINARY =
      Set.of(
          ("score|browser|language|country|city|status|comments|tags|duration|mode|notes|version"
                  + "|quality|quota|edition|missing|case|name|index|ending|stateregion|postal"
                  + "|devicetype|ref|region|device|duplicate|flash|cleaned|nome|nom|naam|nombre|idioma|langue"
                  + "|sprache")
              .split("\\|"));

  /** Programmes that write such columns into every file. */
  private static final Set<Programme> ALWAYS =
      Set.of(Programme.ALCHEMER, Programme.SOSCI, Programme.UNIPARK, Programme.QUALTRICS);

  private static final int MOST_OPTIONS = 12;

  private final Programme programme;
  private final Map<Profile, Optional<String>> reasons;
  private final Set<Profile> own = new HashSet<>();

  private OwnColumns(Programme programme, Map<Profile, Optional<String>> reasons) {
    this.programme = programme;
    this.reasons = reasons;
  }

  /**
   * @param reasons why columns are not read, as far as they are known by themselves
   */
  static OwnColumns of(
      List<Profile> profiles, Programme programme, Map<Profile, Optional<String>> reasons) {
    OwnColumns columns = new OwnColumns(programme, reasons);
    profiles.stream().filter(columns::isPlainlyOwn).forEach(columns.own::add);
    for (int i = 1; i < profiles.size(); i++) {
      columns.join(profiles.get(i), profiles.get(i - 1));
    }
    for (int i = profiles.size() - 1; i > 0; i--) {
      columns.join(profiles.get(i - 1), profiles.get(i));
    }
    return columns;
  }

  private void join(Profile profile, Profile neighbour) {
    if (own.contains(neighbour) && isOrdinary(profile) && !isOtherwise(profile)) {
      own.add(profile);
    }
  }

  private boolean isPlainlyOwn(Profile profile) {
    return !isOrdinary(profile) && reasons.getOrDefault(profile, Optional.empty()).isPresent();
  }

  private static boolean isOrdinary(Profile profile) {
    return ORDINARY.contains(Programme.bare(profile.column().name()));
  }

  /** Whether it says what the programme never says there: a score is written 7 / 10. */
  private boolean isOtherwise(Profile profile) {
    return programme == Programme.GOOGLE_FORMS
        && profile.share(text -> text.matches("[\\d.,]+ ?/ ?[\\d.,]+")) < 1;
  }

  /** Whether a column that the programme may write is a question. */
  boolean isQuestion(Profile profile) {
    return isOrdinary(profile) && !own.contains(profile) && isChosen(profile);
  }

  private static boolean isChosen(Profile profile) {
    int different = profile.counts().size();
    return different > 1
        && different <= MOST_OPTIONS
        && !profile.hasMore()
        && profile.answered() >= 2L * different;
  }

  /** What to say of a column left out that may be a question. */
  Optional<Look> leftOut(Profile profile) {
    return isOrdinary(profile) && isChosen(profile) && !ALWAYS.contains(programme)
        ? Optional.of(
            new Look(
                Look.Doubt.SOME,
                profile.column().name(),
                "Left out, as survey programmes write a column of this name themselves.",
                "If it is a question, give it another name and run infer again."))
        : Optional.empty();
  }
}
