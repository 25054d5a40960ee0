package org.soundings.exchange.infer;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses what a column holds from what its cells look like. */
final class Guesser {
  private static final int FEW = 12;
  private static final int LONGEST_SCALE = 10;
  private static final int SHORT_SCALE = 7;
  private static final int ENOUGH_ANSWERS = 10;
  private static final int LONGEST_LABEL = 300;
  private static final int MOST_OF_AN_ORDER = 15;

  /** Names of columns whose small whole numbers are counts, not places on a scale. */
  private static final Pattern COUNT =
      Pattern.compile(
          "(?i).*(how many|number of|count|years?\\b|\\bage\\b|hours|months|percent|salary|income"
              + "|cohabitants|children\\b|per(sons)?\\b).*");

  private static final Pattern MOSTLY_NUMBER = Pattern.compile("[~<>]?\\s*\\d+([.,]\\d+)?\\s*%?");

  private Guesser() {}

  /**
   * @param missing numbers that stand for a missing answer in this column
   */
  static Guess of(Profile profile, Set<String> missing) {
    if (profile.isDay()) {
      return new Guess.Day();
    }
    if (profile.isNumber()) {
      return number(profile, missing);
    }
    Optional<Guess.Choice> choice = choice(profile);
    return choice
        .filter(c -> c.options().ordered())
        .<Guess>map(c -> c)
        .or(() -> SeveralGuess.of(profile))
        .or(() -> choice)
        .orElseGet(() -> words(profile));
  }

  private static Guess number(Profile profile, Set<String> missing) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (String text : profile.texts()) {
      if (!missing.contains(text)) {
        low = Math.min(low, profile.number(text));
        high = Math.max(high, profile.number(text));
      }
    }
    if (!profile.isWhole() || profile.hasMore() || low < 0 || high > LONGEST_SCALE) {
      return new Guess.Number(profile.decimals());
    }
    if (low >= 0 && high <= 1) {
      return new Guess.Choice(Options.numbers(0, 1));
    }
    boolean enough = profile.answered() >= ENOUGH_ANSWERS || high <= SHORT_SCALE;
    boolean count =
        COUNT.matcher(profile.column().name() + " " + profile.column().wording()).matches();
    return enough && !count
        ? new Guess.Choice(Options.numbers((long) (low == 2 ? 1 : low), (long) high))
        : new Guess.Number(0);
  }

  private static Optional<Guess.Choice> choice(Profile profile) {
    int different = profile.counts().size();
    boolean tooLong = profile.texts().stream().anyMatch(text -> text.length() > LONGEST_LABEL);
    boolean numbers = different > FEW && looksNumeric(profile);
    if (different == 0 || profile.hasMore() || tooLong || numbers) {
      return Optional.empty();
    }
    double times = (double) profile.answered() / different;
    boolean often = different <= FEW ? times >= 2 : different <= 60 ? times >= 3 : times >= 10;
    boolean few = often && different <= 250 && !isFree(profile, different);
    if (few || different <= MOST_OF_AN_ORDER) {
      Options options = Options.of(profile.counts()).asWritten(profile.spellings());
      if (few || options.ordered() && different > 1) {
        return Optional.of(new Guess.Choice(options));
      }
    }
    return Optional.empty();
  }

  /** Whether the texts are many and of the kind that people type, not choose. */
  private static boolean isFree(Profile profile, int different) {
    long once = profile.counts().values().stream().filter(n -> n == 1).count();
    return different > FEW && 5 * once > 2 * different;
  }

  private static boolean looksNumeric(Profile profile) {
    return profile.share(text -> MOSTLY_NUMBER.matcher(text).matches()) > 0.7;
  }

  private static Guess words(Profile profile) {
    return new Guess.Words(
        looksNumeric(profile) ? "most answers are numbers, but not all are written as one" : "");
  }
}
