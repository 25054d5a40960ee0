package org.soundings.exchange.infer.doubt;

import java.util.ArrayList;
import java.util.List;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.guess.Guess;

/** What whoever knows the study should look at in a column, by what it is taken for. */
public final class Doubts {
  private Doubts() {}

  public static List<Look> of(Profile profile, Guess guess) {
    List<Look> looks = new ArrayList<>();
    switch (guess) {
      case Guess.Choice choice -> ChoiceDoubts.of(profile, choice.options(), looks);
      case Guess.Several several -> SeveralDoubts.of(profile, several, looks);
      case Guess.Number number -> NumberDoubts.of(profile, looks);
      case Guess.Day day -> DayDoubts.of(profile, day, looks);
      case Guess.Words words -> WordDoubts.of(profile, words, looks);
    }
    if (guess instanceof Guess.Choice || guess instanceof Guess.Words) {
      TypedForms.look(profile).ifPresent(looks::add);
    }
    if (!(guess instanceof Guess.Several)) {
      JoinedSigns.look(profile).ifPresent(looks::add);
    }
    return looks;
  }

  static void add(
      List<Look> looks, Look.Doubt doubt, Profile profile, String assumed, String remedy) {
    looks.add(new Look(doubt, profile.column().name(), assumed, remedy));
  }
}
