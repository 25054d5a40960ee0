package org.soundings.exchange.infer;

import java.util.Optional;

/** A column that is read, and what is thought of it. */
record Field(Profile profile, ColumnName name, Guess guess) {
  String header() {
    return profile.column().name();
  }

  Optional<Marks> marks() {
    return Marks.of(profile);
  }

  /** Whether it may be the place given to one of {@code options} options. */
  boolean isPlace(int options) {
    return profile.isWhole()
        && !profile.hasMore()
        && profile.low() >= 1
        && profile.high() > 1
        && profile.high() <= options;
  }
}
