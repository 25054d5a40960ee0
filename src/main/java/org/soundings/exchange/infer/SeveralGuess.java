package org.soundings.exchange.infer;

import java.util.Optional;
import java.util.stream.Stream;

/** Finds columns whose cells hold several answers. */
final class SeveralGuess {
  private static final int MOST_PARTS = 60;

  /** People separate words by commas for other reasons too, so that those count only when clear. */
  private static final int MOST_BETWEEN_COMMAS = 20;

  private static final int FEW = 12;

  private SeveralGuess() {}

  static Optional<Guess.Several> of(Profile profile) {
    return Stream.of("|", ";", ",").flatMap(s -> of(profile, s).stream()).findFirst();
  }

  private static Optional<Guess.Several> of(Profile profile, String separator) {
    Parts parts = Parts.of(profile, separator);
    boolean comma = separator.equals(",");
    boolean many = parts.cells() > 2 && parts.cells() >= (comma ? 0.3 : 0.1) * profile.answered();
    int different = parts.counts().size();
    if (!many || different > MOST_PARTS || parts.broken() || profile.hasMore()) {
      return Optional.empty();
    }
    long rare = parts.counts().values().stream().filter(n -> n < 2).count();
    boolean repeated =
        comma ? rare == 0 && different <= MOST_BETWEEN_COMMAS : 3 * rare <= different;
    int combinations = profile.counts().size();
    boolean combined =
        comma ? 2 * combinations >= 3 * different : combinations >= different || different <= FEW;
    return repeated && combined
        ? Optional.of(new Guess.Several(Options.of(parts.counts()), separator))
        : Optional.empty();
  }
}
