package org.soundings.exchange.infer;

import java.util.List;
import java.util.Set;
import org.soundings.exchange.infer.column.Profile;
import org.soundings.exchange.infer.column.Programme;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.exchange.infer.guess.Guesser;

/** 0 in files of Unipark, which writes it where a question of one answer was left out. */
final class UniparkZeros {
  private static final Set<String> ZERO = Set.of("0");

  private UniparkZeros() {}

  /** The columns in which 0 is no answer: those of codes from 1 on, of more than yes and no. */
  static List<Profile> of(List<Profile> profiles, Programme programme) {
    return programme != Programme.UNIPARK
        ? List.of()
        : profiles.stream()
            .filter(profile -> !programme.writes(profile) && holdsCodes(profile))
            .filter(profile -> !Guesser.isCount(profile))
            .toList();
  }

  private static boolean holdsCodes(Profile profile) {
    return profile.isWhole()
        && !profile.hasMore()
        && profile.low() == 0
        && profile.high() > 1
        && profile.high() <= Guesser.LONGEST_SCALE
        && profile.counts().containsKey("0")
        && profile.counts().containsKey("1");
  }

  static Set<String> codes() {
    return ZERO;
  }

  static Look look(Profile profile) {
    return new Look(
        Look.Doubt.EVEN,
        profile.column().name(),
        "0 ("
            + profile.counts().getOrDefault("0", 0L)
            + " times) is taken for no answer, as Unipark"
            + " writes it where a question was left out.",
        "If it is an answer, delete it under data: columns (missing) and add it to the options.");
  }
}
