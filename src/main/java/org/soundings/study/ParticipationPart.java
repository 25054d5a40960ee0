package org.soundings.study;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.soundings.disclosure.Policy;
import org.soundings.questionnaire.Audience;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.file.Entry;
import org.soundings.store.wave.Participation;

/** The part of a study's file that says who may take part. */
final class ParticipationPart {
  private static final List<String> OF_INVITED =
      List.of("strata", "addresses-kept", "mail", "roster", "remind-after");
  private static final int FEWEST = 10;
  private static final int FLOOR = 5;
  private static final int MOST = 1_000_000;
  private static final int DAYS = 30;
  private static final int MOST_DAYS = 365;

  /** As it is written in the file. */
  private enum Who {
    OPEN,
    INVITED
  }

  private final Questionnaire questionnaire;
  private final int minimum;

  private ParticipationPart(Questionnaire questionnaire, int minimum) {
    this.questionnaire = questionnaire;
    this.minimum = minimum;
  }

  /**
   * @param inFiles whether the study asks nobody
   */
  static Participation read(
      Entry root, Questionnaire questionnaire, Audience policy, boolean inFiles) {
    Optional<Entry> written = root.find("participation");
    Who who = written.map(w -> w.choice(Who.class)).orElse(Who.OPEN);
    if (who == Who.OPEN) {
      OF_INVITED.stream()
          .filter(key -> root.find(key).isPresent())
          .forEach(key -> root.noteKey(key, StudyProblem.NOBODY_INVITED, key));
      return Participation.OPEN;
    }
    if (inFiles) {
      root.noteKey("participation", StudyProblem.INVITED_TO_A_FILE);
    }
    int minimum = Policy.of(policy).minimum();
    Participation.Strata strata =
        root.find("strata").map(new ParticipationPart(questionnaire, minimum)::strata).orElse(null);
    int kept = root.find("addresses-kept").map(k -> k.whole(1, MOST_DAYS)).orElse(DAYS);
    return new Participation(true, strata, kept);
  }

  private Participation.Strata strata(Entry entry) {
    Entry named = entry.need("item");
    String item = named.text();
    if (!item.isEmpty() && !isAskedOfAll(find(item))) {
      named.note(StudyProblem.NOT_A_STRATUM, item);
    }
    int fewest = Math.max(FLOOR, minimum);
    int atLeast =
        entry.find("at-least").map(e -> e.whole(0, MOST)).orElse(Math.max(FEWEST, minimum));
    if (atLeast < fewest) {
      entry.noteKey("at-least", StudyProblem.SMALL_STRATA, atLeast, fewest);
    }
    return new Participation.Strata(item, atLeast);
  }

  private @Nullable Item find(String id) {
    return questionnaire.items().filter(item -> item.id().equals(id)).findFirst().orElse(null);
  }

  private static boolean isAskedOfAll(@Nullable Item item) {
    return item != null && item.isOneOf() && item.variables().size() == 1;
  }
}
