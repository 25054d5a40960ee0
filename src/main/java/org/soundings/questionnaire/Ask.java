package org.soundings.questionnaire;

import org.jspecify.annotations.Nullable;

/**
 * What every item has.
 *
 * @param id unique within the questionnaire
 * @param wording what is asked
 * @param hint a line of help under it, or null
 * @param required whether an answer is insisted on; false unless the author says so (R4)
 * @param refusable whether "prefer not to say" is offered
 * @param when shown only when this holds
 * @param sensitivity how few answers may be shown
 * @param refusal what is offered in place of "prefer not to say", or null for these words
 */
public record Ask(
    String id,
    Wording wording,
    @Nullable Wording hint,
    boolean required,
    boolean refusable,
    Condition when,
    Sensitivity sensitivity,
    @Nullable Wording refusal) {
  /** Whose refusal has the usual words. */
  public Ask(
      String id,
      Wording wording,
      @Nullable Wording hint,
      boolean required,
      boolean refusable,
      Condition when,
      Sensitivity sensitivity) {
    this(id, wording, hint, required, refusable, when, sensitivity, null);
  }

  /** Of something ordinary. */
  public Ask(
      String id,
      Wording wording,
      @Nullable Wording hint,
      boolean required,
      boolean refusable,
      Condition when) {
    this(id, wording, hint, required, refusable, when, Sensitivity.ORDINARY);
  }
}
