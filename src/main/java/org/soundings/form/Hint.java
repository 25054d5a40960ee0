package org.soundings.form;

import org.jspecify.annotations.Nullable;
import org.soundings.form.item.ItemForm;
import org.soundings.form.item.Phrases;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Wording;

/** The line of help under a question: the author's, or else what the form itself demands. */
final class Hint {
  private Hint() {}

  static @Nullable Said of(ItemForm form, Phrases phrases) {
    Wording hint = form.item().ask().hint();
    return hint == null ? form.hint(phrases) : Said.of(hint, phrases.language());
  }
}
