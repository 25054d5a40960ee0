package org.soundings.store.answer;

import org.soundings.store.wave.Stage;

/** What became of a submission. */
public sealed interface Taken {
  /** It is kept; the receipt is the same however often it is sent. */
  record Kept(Receipt receipt) implements Taken {}

  /** It was kept once and its respondent has withdrawn it. */
  record Withdrawn() implements Taken {}

  /** Nothing was kept: the wave takes no answers. */
  record NotOpen(Stage stage) implements Taken {}
}
